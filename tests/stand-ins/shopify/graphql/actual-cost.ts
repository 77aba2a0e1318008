import {
  getNamedType,
  isObjectType,
  Kind,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { requestedCost } from "./requested-cost";

interface CostInput {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Readonly<Record<string, unknown>>;
}

/**
 * What the operation really cost, once its data is known: as requested, but top-level objects that
 * are null and connections that came back shorter count only for what they hold.
 */
export function actualCost(
  schema: GraphQLSchema,
  { document, operation, variables }: CostInput,
  data: Readonly<Record<string, unknown>>,
): number {
  const root = schema.getRootType(operation.operation);
  if (!root || operation.operation === "mutation") {
    return requestedCost({ schema, document, operation, variables });
  }
  let cost = 0;
  for (const selection of operation.selectionSet.selections) {
    const single: OperationDefinitionNode = {
      ...operation,
      selectionSet: { kind: Kind.SELECTION_SET, selections: [selection] },
    };
    const requested = requestedCost({ schema, document, operation: single, variables });
    if (selection.kind !== Kind.FIELD) {
      cost += requested;
      continue;
    }
    const value = data[selection.alias?.value ?? selection.name.value];
    const type = root.getFields()[selection.name.value];
    const named = type ? getNamedType(type.type) : undefined;
    const connection = isObjectType(named) && named.name.endsWith("Connection");
    cost += connection ? connectionCost(value, requested) : value === null ? 1 : requested;
  }
  return cost;
}

/** Two for the connection, and of the rest the part that the nodes found are of those asked for. */
function connectionCost(value: unknown, requested: number): number {
  if (typeof value !== "object" || value === null) return Math.min(2, requested);
  const found =
    "nodes" in value && Array.isArray(value.nodes)
      ? value.nodes.length
      : "edges" in value && Array.isArray(value.edges)
        ? value.edges.length
        : 0;
  if (found === 0) return Math.min(2, requested);
  const ceiling = 2 + Math.max(1, Math.floor(2 * Math.log(found))) * Math.max(1, requested - 2);
  return Math.min(requested, ceiling);
}
