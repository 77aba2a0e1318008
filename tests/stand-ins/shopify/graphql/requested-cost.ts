import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from "graphql";
import { inputCost } from "./input-cost";
import { fieldsOf, mentionedTypes, type SelectionWalk } from "./selected-fields";

export interface CostInput {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Readonly<Record<string, unknown>>;
}

const MUTATION_COST = 10;
const COUNT_FIELD_COST = 10;
const CONNECTION_COST = 2;
/** Objects that the recordings show to cost nothing, with all they contain. */
const FREE_TYPES = new Set([
  "CustomerEmailMarketingConsentState",
  "CustomerSmsMarketingConsentState",
  "MoneyBag",
  "MoneyV2",
  "PageInfo",
]);
/** Mutations that the latest recordings show to cost more than the usual 10. */
const MUTATION_COSTS = new Map([
  ["fulfillmentTrackingInfoUpdate", 50],
  ["refundCreate", 20],
]);
/** Objects that the recordings show to cost more than the usual 1. */
const OBJECT_COSTS = new Map([
  ["DeliveryProductVariantsCount", 10],
  ["StoreCreditAccount", 6],
]);
const FREE_FIELDS = new Set(["Customer.defaultAddress", "InventoryItem.measurement"]);

/**
 * The requested cost of an operation in points, before it runs.
 *
 * Shopify documents: scalars and enums 0, objects 1, interfaces and unions the dearest of their
 * possible selections, mutations 10, connections "sized by first/last". The size is not linear:
 * the recorded answers show 2 + floor(2·ln n) node costs (n=1: 3, 10: 6, 20: 7, 50: 9, 250: 13).
 */
export function requestedCost({ schema, document, operation, variables }: CostInput): number {
  const root = schema.getRootType(operation.operation);
  if (!root) return 0;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition);
  }
  const walk: SelectionWalk = { schema, fragments, variables };
  if (operation.operation === "mutation") return mutationCost(root, operation.selectionSet, walk);
  return Math.floor(selectionCost(root, operation.selectionSet, walk));
}

function mutationCost(
  root: GraphQLObjectType,
  selectionSet: SelectionSetNode,
  walk: SelectionWalk,
): number {
  let cost = 0;
  for (const field of fieldsOf(root, selectionSet, walk)) {
    cost += MUTATION_COSTS.get(field.name.value) ?? MUTATION_COST;
    cost += inputCost(field, walk.variables) + payloadCost(root, field, walk);
  }
  return Math.round(cost);
}

/** A payload and the objects directly in it are free; what those contain is priced. */
function payloadCost(root: GraphQLObjectType, node: FieldNode, walk: SelectionWalk): number {
  const field = root.getFields()[node.name.value];
  const payload = field ? getNamedType(field.type) : undefined;
  if (!isObjectType(payload) || !node.selectionSet) return 0;
  let cost = 0;
  for (const child of fieldsOf(payload, node.selectionSet, walk)) {
    const childField = payload.getFields()[child.name.value];
    const type = childField ? getNamedType(childField.type) : undefined;
    if (!child.selectionSet || !isCompositeType(type) || FREE_TYPES.has(type.name)) continue;
    cost += type.name.endsWith("Connection")
      ? fieldCost(payload, child, walk)
      : selectionCost(type, child.selectionSet, walk);
  }
  return cost;
}

function selectionCost(
  type: GraphQLCompositeType,
  selectionSet: SelectionSetNode,
  walk: SelectionWalk,
): number {
  if (!isAbstractType(type)) return objectSelectionCost(type, selectionSet, walk);
  let highest = 0;
  for (const possible of mentionedTypes(type, selectionSet, walk)) {
    highest = Math.max(highest, objectSelectionCost(possible, selectionSet, walk));
  }
  return highest;
}

function objectSelectionCost(
  type: GraphQLObjectType,
  selectionSet: SelectionSetNode,
  walk: SelectionWalk,
): number {
  let cost = 0;
  for (const field of fieldsOf(type, selectionSet, walk)) cost += fieldCost(type, field, walk);
  return cost;
}

function fieldCost(parent: GraphQLObjectType, node: FieldNode, walk: SelectionWalk): number {
  const field = fieldDefinition(parent, node.name.value, walk);
  if (!field || !node.selectionSet) return 0;
  if (FREE_FIELDS.has(`${parent.name}.${field.name}`)) return 0;
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return 0;
  if (type.name === "Count" && parent === walk.schema.getQueryType()) return COUNT_FIELD_COST;
  if (FREE_TYPES.has(type.name)) return 0;
  if (isObjectType(type) && type.name.endsWith("Connection")) {
    return connectionCost(field, node, type, walk);
  }
  return (OBJECT_COSTS.get(type.name) ?? 1) + selectionCost(type, node.selectionSet, walk);
}

function fieldDefinition(
  parent: GraphQLObjectType,
  name: string,
  walk: SelectionWalk,
): GraphQLField<unknown, unknown> | undefined {
  if (parent === walk.schema.getQueryType()) {
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  }
  return parent.getFields()[name];
}

function connectionCost(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  type: GraphQLObjectType,
  walk: SelectionWalk,
): number {
  if (!node.selectionSet) return 0;
  let perNode = 0;
  let others = 0;
  for (const child of fieldsOf(type, node.selectionSet, walk)) {
    if (child.name.value === "nodes") perNode += fieldCost(type, child, walk);
    else if (child.name.value === "edges") perNode += edgeCost(type, child, walk);
    else others += fieldCost(type, child, walk);
  }
  return CONNECTION_COST + sizeFactor(pageSize(field, node, walk)) * perNode + others;
}

/** An edge itself is free; its node is priced. */
function edgeCost(connection: GraphQLObjectType, node: FieldNode, walk: SelectionWalk): number {
  const edgeField = connection.getFields()[node.name.value];
  const edge = edgeField ? getNamedType(edgeField.type) : undefined;
  if (!isObjectType(edge) || !node.selectionSet) return 0;
  return objectSelectionCost(edge, node.selectionSet, walk);
}

/** How many node costs a page of n counts for. */
function sizeFactor(size: number): number {
  if (size <= 0) return 0;
  return Math.max(1, Math.floor(2 * Math.log(size)));
}

function pageSize(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  walk: SelectionWalk,
): number {
  for (const name of ["first", "last"]) {
    const given = node.arguments?.find((argument) => argument.name.value === name)?.value;
    const size = given ? intValue(given, walk.variables) : undefined;
    if (size !== undefined) return size;
    const standard = field.args.find((argument) => argument.name === name)?.defaultValue;
    if (typeof standard === "number") return standard;
  }
  return 0;
}

function intValue(
  value: ValueNode,
  variables: Readonly<Record<string, unknown>>,
): number | undefined {
  if (value.kind === Kind.INT) return Number(value.value);
  if (value.kind !== Kind.VARIABLE) return undefined;
  const given = variables[value.name.value];
  return typeof given === "number" ? given : undefined;
}
