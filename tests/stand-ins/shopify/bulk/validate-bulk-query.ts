import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isListType,
  isObjectType,
  Kind,
  parse,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import {
  parseDocument,
  syntaxError,
} from "tests/stand-ins/shopify/graphql/validation/validate-request";
import type { UserError } from "tests/stand-ins/shopify/store/types";

export interface BulkQuery {
  document: DocumentNode;
  operation: OperationDefinitionNode;
}

export type BulkQueryCheck = { ok: true; query: BulkQuery } | { ok: false; errors: UserError[] };

const MAX_CONNECTIONS = 5;
const MAX_DEPTH = 2;
const MAX_BYTES = 65_535;

/** What a walk through the query found. */
interface Findings {
  connections: number;
  deepest: number;
  withoutEdges: string[];
  withoutParentId: string[];
  inList: boolean;
}

/** Checks a bulk query by Shopify's documented limits; texts are those of recorded answers. */
export function checkBulkQuery(schema: GraphQLSchema, text: string): BulkQueryCheck {
  if (Buffer.byteLength(text) > MAX_BYTES) {
    return failure([`Query is too long. The maximum is ${MAX_BYTES} bytes.`]);
  }
  const parsed = parseBulk(schema, text);
  if (typeof parsed === "string") return failure([`Invalid bulk query: ${parsed}`]);
  const operation = parsed.definitions.find(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation || operation.operation !== "query") {
    return failure(["Invalid operation type. Only `query` operations are supported."]);
  }
  const messages = problemsOf(schema, parsed, operation);
  return messages.length > 0
    ? failure(messages)
    : { ok: true, query: { document: parsed, operation } };
}

function parseBulk(schema: GraphQLSchema, text: string): DocumentNode | string {
  let document: DocumentNode;
  try {
    document = parse(text);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return syntaxError(error, text).message;
  }
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind === Kind.OPERATION_DEFINITION && operation.operation !== "query") {
    return document;
  }
  const validated = parseDocument(schema, text);
  if (validated.ok) return validated.document;
  return validated.errors.map(({ message }) => message).join(", ");
}

function problemsOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): string[] {
  const fragments = fragmentsOf(document);
  const findings: Findings = {
    connections: 0,
    deepest: -1,
    withoutEdges: [],
    withoutParentId: [],
    inList: false,
  };
  const problems: string[] = [];
  const root = schema.getQueryType();
  for (const selection of operation.selectionSet.selections) {
    if (selection.kind !== Kind.FIELD) continue;
    const name = selection.name.value;
    if (name === "node" || name === "nodes") {
      problems.push(`Bulk queries cannot contain a top level \`${name}\` field.`);
    }
  }
  if (root && problems.length === 0) {
    const place = { depth: -1, parent: null, inList: false };
    walk({ schema, fragments, findings }, root, operation.selectionSet, place);
  }
  return [...problems, ...describeFindings(findings)];
}

function describeFindings(findings: Findings): string[] {
  const problems: string[] = [];
  const { connections, deepest, withoutEdges, withoutParentId, inList } = findings;
  if (connections === 0) problems.push("Bulk queries must contain at least one connection.");
  if (connections > MAX_CONNECTIONS) {
    problems.push(`Bulk queries cannot contain more than ${MAX_CONNECTIONS} connections.`);
  }
  if (deepest > MAX_DEPTH) {
    problems.push(
      `Bulk queries cannot contain connections with a nesting depth greater than ${MAX_DEPTH}.`,
    );
  }
  if (inList) {
    problems.push(
      "Queries that contain a connection field within a list field are not currently supported.",
    );
  }
  if (withoutEdges.length > 0) {
    const first = withoutEdges[0] ?? "";
    problems.push(
      `All connection fields in a bulk query must select their contents using 'edges' > 'node', e.g: '${first} { edges { node {'. Selecting via 'nodes' is not supported. Invalid connection fields: '${withoutEdges.join("', '")}'.`,
    );
  }
  if (withoutParentId.length > 0) {
    problems.push(
      `The parent 'node' field for a nested connection must select the 'id' field without an alias and must be of 'ID' return type. Connection fields without 'id': ${withoutParentId.join(", ")}.`,
    );
  }
  return problems;
}

interface Walk {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  findings: Findings;
}

interface Place {
  /** Nesting of connections: the outermost is 0. */
  depth: number;
  /** The connection whose node this is, and whether that selects its id. */
  parent: { name: string; selectsId: boolean } | null;
  inList: boolean;
}

function walk(walker: Walk, type: GraphQLObjectType, set: SelectionSetNode, place: Place): void {
  for (const { node, owner } of fieldsIn(walker, type, set)) {
    const field = owner.getFields()[node.name.value];
    if (!field || !node.selectionSet) continue;
    const named = getNamedType(field.type);
    if (isObjectType(named) && named.name.endsWith("Connection")) {
      connection(walker, named, node, place);
      continue;
    }
    const inList = place.inList || isListType(getNullableType(field.type));
    const next = isObjectType(named) ? named : anyObject(walker.schema, named.name);
    if (next) walk(walker, next, node.selectionSet, { ...place, inList });
  }
}

function connection(walker: Walk, type: GraphQLObjectType, node: FieldNode, place: Place): void {
  const { findings } = walker;
  const depth = place.depth + 1;
  const name = node.name.value;
  findings.connections++;
  findings.deepest = Math.max(findings.deepest, depth);
  if (place.inList) findings.inList = true;
  if (place.parent && !place.parent.selectsId) {
    if (!findings.withoutParentId.includes(place.parent.name)) {
      findings.withoutParentId.push(place.parent.name);
    }
  }
  const inner = node.selectionSet ? nodeSelection(walker, type, node.selectionSet) : null;
  if (!inner) {
    findings.withoutEdges.push(name);
    return;
  }
  const selectsId = inner.fields.selections.some((one) => isPlainId(walker, one));
  const parent = { name, selectsId };
  walk(walker, inner.type, inner.fields, { depth, parent, inList: false });
}

/** The selection of `edges { node { … } }`, or null. */
export function nodeSelection(
  walker: Pick<Walk, "fragments" | "schema">,
  connectionType: GraphQLObjectType,
  set: SelectionSetNode,
): { type: GraphQLObjectType; fields: SelectionSetNode } | null {
  const edges = fieldsIn(walker, connectionType, set).find(
    ({ node }) => node.name.value === "edges",
  )?.node;
  const edgeField = connectionType.getFields().edges;
  const edgeType = edgeField ? getNamedType(edgeField.type) : undefined;
  if (!edges?.selectionSet || !isObjectType(edgeType)) return null;
  const node = fieldsIn(walker, edgeType, edges.selectionSet).find(
    (one) => one.node.name.value === "node",
  )?.node;
  const nodeField = edgeType.getFields().node;
  const named = nodeField ? getNamedType(nodeField.type) : undefined;
  if (!node?.selectionSet || !named) return null;
  const type = isObjectType(named) ? named : anyObject(walker.schema, named.name);
  return type ? { type, fields: node.selectionSet } : null;
}

function isPlainId(walker: Walk, selection: SelectionSetNode["selections"][number]): boolean {
  if (selection.kind === Kind.FIELD) return selection.name.value === "id" && !selection.alias;
  const set =
    selection.kind === Kind.INLINE_FRAGMENT
      ? selection.selectionSet
      : walker.fragments.get(selection.name.value)?.selectionSet;
  return set?.selections.some((one) => isPlainId(walker, one)) ?? false;
}

/** Fields selected on a type, through fragments, with the type each belongs to. */
function fieldsIn(
  walker: Pick<Walk, "fragments" | "schema">,
  type: GraphQLObjectType,
  set: SelectionSetNode,
): { node: FieldNode; owner: GraphQLObjectType }[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [{ node: selection, owner: type }];
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? walker.fragments.get(selection.name.value)
        : selection;
    if (!fragment) return [];
    const condition = fragment.typeCondition?.name.value;
    const named = condition ? walker.schema.getType(condition) : type;
    const owner = isObjectType(named) ? named : type;
    return fieldsIn(walker, owner, fragment.selectionSet);
  });
}

export function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
  }
  return fragments;
}

function anyObject(schema: GraphQLSchema, name: string): GraphQLObjectType | undefined {
  const type = schema.getType(name);
  if (isObjectType(type)) return type;
  return type && "resolveType" in type ? schema.getPossibleTypes(type)[0] : undefined;
}

function failure(messages: string[]): BulkQueryCheck {
  return {
    ok: false,
    errors: messages.map((message) => ({ field: ["query"], message, code: "INVALID" })),
  };
}
