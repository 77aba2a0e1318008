import {
  isAbstractType,
  isObjectType,
  Kind,
  valueFromASTUntyped,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

/** What is needed to see through fragments and directives of a document. */
export interface SelectionWalk {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: Readonly<Record<string, unknown>>;
}

/** The fields selected when the object is of this type, through fragments; aliases count each. */
export function fieldsOf(
  type: GraphQLObjectType,
  selectionSet: SelectionSetNode,
  walk: SelectionWalk,
): FieldNode[] {
  const byKey = new Map<string, FieldNode>();
  collect(type, selectionSet, walk, byKey);
  return [...byKey.values()];
}

function collect(
  type: GraphQLObjectType,
  selectionSet: SelectionSetNode,
  walk: SelectionWalk,
  into: Map<string, FieldNode>,
): void {
  for (const selection of selectionSet.selections) {
    if (isLeftOut(selection, walk.variables)) continue;
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      into.set(key, mergedField(into.get(key), selection));
      continue;
    }
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? walk.fragments.get(selection.name.value)
        : selection;
    const condition = fragment?.typeCondition?.name.value;
    if (fragment && applies(type, condition, walk)) {
      collect(type, fragment.selectionSet, walk, into);
    }
  }
}

/** True for what `@skip` or `@include` leaves out: it costs nothing. */
function isLeftOut({ directives }: SelectionNode, variables: SelectionWalk["variables"]): boolean {
  return (directives ?? []).some(({ name, arguments: given }) => {
    const condition = given?.find((argument) => argument.name.value === "if")?.value;
    if (condition === undefined) return false;
    const value = valueFromASTUntyped(condition, variables);
    return name.value === "skip" ? value === true : name.value === "include" && value === false;
  });
}

function mergedField(existing: FieldNode | undefined, added: FieldNode): FieldNode {
  if (!existing?.selectionSet || !added.selectionSet) return existing ?? added;
  return {
    ...existing,
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: [...existing.selectionSet.selections, ...added.selectionSet.selections],
    },
  };
}

function applies(
  type: GraphQLObjectType,
  condition: string | undefined,
  walk: SelectionWalk,
): boolean {
  if (!condition || condition === type.name) return true;
  const conditionType = walk.schema.getType(condition);
  return isAbstractType(conditionType) && walk.schema.isSubType(conditionType, type);
}

/** Object types worth pricing: those the selection names, and any one for the common fields. */
export function mentionedTypes(
  type: GraphQLCompositeType,
  selectionSet: SelectionSetNode,
  walk: SelectionWalk,
): GraphQLObjectType[] {
  const found = new Set<GraphQLObjectType>();
  const visit = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD || isLeftOut(selection, walk.variables)) continue;
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? walk.fragments.get(selection.name.value)
          : selection;
      const named = fragment?.typeCondition
        ? walk.schema.getType(fragment.typeCondition.name.value)
        : undefined;
      if (isObjectType(named)) found.add(named);
      else if (isAbstractType(named)) found.add(firstPossible(named, walk));
      if (fragment) visit(fragment.selectionSet);
    }
  };
  visit(selectionSet);
  if (isAbstractType(type)) found.add(firstPossible(type, walk));
  return [...found];
}

function firstPossible(
  type: Parameters<GraphQLSchema["getPossibleTypes"]>[0],
  walk: SelectionWalk,
): GraphQLObjectType {
  const possible = walk.schema.getPossibleTypes(type)[0];
  if (!possible) throw new Error(`${type.name} has no possible types`);
  return possible;
}
