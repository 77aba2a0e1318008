import { Kind, type ASTNode } from "graphql";

/**
 * Where a node is in the document, as Shopify prints it in `path`:
 * `["query Name", "orders", "... on Order", "lineItems", "first"]`.
 */
export function documentPath(
  ancestors: readonly (ASTNode | readonly ASTNode[])[],
  node: ASTNode,
): string[] {
  const path: string[] = [];
  for (const ancestor of [...ancestors, node]) {
    if (Array.isArray(ancestor)) continue;
    const step = stepOf(ancestor as ASTNode);
    if (step !== null) path.push(step);
  }
  return path;
}

function stepOf(node: ASTNode): string | null {
  switch (node.kind) {
    case Kind.OPERATION_DEFINITION:
      return node.name ? `${node.operation} ${node.name.value}` : node.operation;
    case Kind.FRAGMENT_DEFINITION:
      return `fragment ${node.name.value}`;
    case Kind.FIELD:
      return node.alias?.value ?? node.name.value;
    case Kind.INLINE_FRAGMENT:
      return node.typeCondition ? `... on ${node.typeCondition.name.value}` : "...";
    case Kind.FRAGMENT_SPREAD:
      return `... ${node.name.value}`;
    case Kind.ARGUMENT:
    case Kind.OBJECT_FIELD:
      return node.name.value;
    default:
      return null;
  }
}
