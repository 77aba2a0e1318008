import {
  getArgumentValues,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isListType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from "graphql";
import { requireAccess } from "tests/stand-ins/shopify/graphql/access-scopes";
import type { FieldArguments } from "tests/stand-ins/shopify/graphql/field-resolver";
import { NodeList } from "tests/stand-ins/shopify/graphql/node-list";
import type { RequestContext } from "tests/stand-ins/shopify/graphql/request-context";
import { notEmulated, resolveFieldValue } from "tests/stand-ins/shopify/graphql/resolve-field";
import type { ResolverRegistry } from "tests/stand-ins/shopify/graphql/resolver-registry";
import { typeNameOf } from "tests/stand-ins/shopify/graphql/sources";
import { nodeSelection } from "./validate-bulk-query";

/** One object of the result: its JSON, and its own connections. */
export interface ProjectedNode {
  row: Record<string, unknown>;
  children: { list: Iterable<unknown>; projection: NodeProjection }[];
}

/** Turns a resolver's source into the plain object a query selects of it. */
export type NodeProjection = (source: unknown) => ProjectedNode;

export interface CompileInput {
  schema: GraphQLSchema;
  registry: ResolverRegistry;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: Record<string, unknown>;
  context: RequestContext;
}

type FieldWriter = (
  source: unknown,
  row: Record<string, unknown>,
  children: ProjectedNode["children"],
) => void;

/**
 * Compiles a selection into a plain function over the same resolvers that queries use. A bulk
 * operation reads hundreds of thousands of nodes, for which graphql-js's executor would take many
 * times longer.
 * @throws GraphQLError NOT_EMULATED or ACCESS_DENIED for fields that cannot be read.
 */
export function compileProjection(
  input: CompileInput,
  type: GraphQLCompositeType,
  set: SelectionSetNode,
): NodeProjection {
  if (!isObjectType(type)) return compileAbstract(input, type, set);
  const writers = compileFields(input, type, set);
  return (source) => {
    const row: Record<string, unknown> = {};
    const children: ProjectedNode["children"] = [];
    for (const write of writers) write(source, row, children);
    return { row, children };
  };
}

/** For interfaces and unions: one projection for each object type that turns up. */
function compileAbstract(
  input: CompileInput,
  type: GraphQLCompositeType,
  set: SelectionSetNode,
): NodeProjection {
  const byType = new Map<string, NodeProjection>();
  return (source) => {
    const typeName = typeNameOf(source);
    const objectType = typeName ? input.schema.getType(typeName) : undefined;
    if (!typeName || !isObjectType(objectType)) throw notEmulated(type.name, "__typename");
    const known = byType.get(typeName) ?? compileProjection(input, objectType, set);
    byType.set(typeName, known);
    return known(source);
  };
}

function compileFields(
  input: CompileInput,
  type: GraphQLObjectType,
  set: SelectionSetNode,
): FieldWriter[] {
  const byKey = new Map<string, FieldNode>();
  collectFields(input, type, set, byKey);
  return [...byKey].map(([key, node]) => compileField(input, type, key, node));
}

function collectFields(
  input: CompileInput,
  type: GraphQLObjectType,
  set: SelectionSetNode,
  into: Map<string, FieldNode>,
): void {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      into.set(key, merged(into.get(key), selection));
      continue;
    }
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? input.fragments.get(selection.name.value)
        : selection;
    const condition = fragment?.typeCondition?.name.value;
    const conditionType = condition ? input.schema.getType(condition) : type;
    const applies =
      conditionType === type ||
      (isAbstractType(conditionType) && input.schema.isSubType(conditionType, type));
    if (fragment && applies) collectFields(input, type, fragment.selectionSet, into);
  }
}

function merged(existing: FieldNode | undefined, added: FieldNode): FieldNode {
  if (!existing?.selectionSet || !added.selectionSet) return existing ?? added;
  const selections = [...existing.selectionSet.selections, ...added.selectionSet.selections];
  return { ...existing, selectionSet: { kind: Kind.SELECTION_SET, selections } };
}

function compileField(
  input: CompileInput,
  type: GraphQLObjectType,
  key: string,
  node: FieldNode,
): FieldWriter {
  const fieldName = node.name.value;
  if (fieldName === "__typename") {
    return (_source, row) => {
      row[key] = type.name;
    };
  }
  const field = type.getFields()[fieldName];
  if (!field) throw notEmulated(type.name, fieldName);
  requireAccess(type.name, field, input.context);
  if (input.registry.declares(type.name) && !input.registry.find(type.name, fieldName)) {
    throw notEmulated(type.name, fieldName);
  }
  const args = getArgumentValues(field, node, input.variables);
  const read = readerOf(input, type, fieldName, args, key);
  const named = getNamedType(field.type);
  if (isLeafType(named) || !node.selectionSet) {
    return (source, row) => {
      row[key] = read(source) ?? null;
    };
  }
  if (isObjectType(named) && named.name.endsWith("Connection")) {
    return connectionWriter(input, named, node.selectionSet, read);
  }
  return objectWriter(input, field, node.selectionSet, key, read);
}

function readerOf(
  { registry, context }: CompileInput,
  type: GraphQLObjectType,
  fieldName: string,
  args: FieldArguments,
  responseKey: string,
): (source: unknown) => unknown {
  const place = { responseKey };
  const resolver = registry.find(type.name, fieldName);
  if (resolver) return (source) => resolver(source, args, context, place);
  const typeName = type.name;
  return (source) =>
    resolveFieldValue(registry, { typeName, fieldName, source, args, context, place });
}

function connectionWriter(
  input: CompileInput,
  connectionType: GraphQLObjectType,
  set: SelectionSetNode,
  read: (source: unknown) => unknown,
): FieldWriter {
  const inner = nodeSelection(input, connectionType, set);
  if (!inner) throw notEmulated(connectionType.name, "edges");
  const nodesField = connectionType.getFields().nodes;
  const nodeType = nodesField ? getNamedType(nodesField.type) : inner.type;
  const projection = compileProjection(
    input,
    isCompositeType(nodeType) ? nodeType : inner.type,
    inner.fields,
  );
  return (source, _row, children) => {
    const list = read(source);
    if (list instanceof NodeList) children.push({ list: list.all(), projection });
  };
}

function objectWriter(
  input: CompileInput,
  field: GraphQLField<unknown, unknown>,
  set: SelectionSetNode,
  key: string,
  read: (source: unknown) => unknown,
): FieldWriter {
  const named = getNamedType(field.type);
  if (!isCompositeType(named)) throw notEmulated(named.name, "__typename");
  const projection = compileProjection(input, named, set);
  if (isListType(getNullableType(field.type))) {
    return (source, row, children) => {
      const items = read(source);
      row[key] = Array.isArray(items)
        ? items.map((item: unknown) => nested(projection, item, children))
        : null;
    };
  }
  return (source, row, children) => {
    row[key] = nested(projection, read(source), children);
  };
}

function nested(
  projection: NodeProjection,
  source: unknown,
  children: ProjectedNode["children"],
): Record<string, unknown> | null {
  if (source === null || source === undefined) return null;
  const projected = projection(source);
  // Connections of a nested object (customer { orders }) belong to the row that holds it.
  for (const child of projected.children) children.push(child);
  return projected.row;
}
