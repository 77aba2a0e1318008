import { GraphQLError, type ASTNode, type ValidationContext } from "graphql";
import { documentPath } from "./document-path";

export type Ancestors = readonly (ASTNode | readonly ASTNode[])[];

/** A fault that a rule found, and where. */
interface Report {
  context: ValidationContext;
  node: ASTNode;
  ancestors: Ancestors;
  message: string;
  extensions: Record<string, unknown>;
  extraPath?: string;
}

/** Reports a fault at the node, with its path in the document. */
export function report({ context, node, ancestors, message, extensions, extraPath }: Report): void {
  const path = documentPath(ancestors, node);
  if (extraPath) path.push(extraPath);
  const error = new GraphQLError(message, { nodes: [node], extensions });
  context.reportError(withDocumentPath(error, path));
}

const paths = new WeakMap<GraphQLError, string[]>();

/** Remembers a document path, which graphql-js's validation errors have no place for. */
export function withDocumentPath(error: GraphQLError, path: string[]): GraphQLError {
  paths.set(error, path);
  return error;
}

/** The document path of a validation error, when it has one. */
export function pathOfValidationError(error: GraphQLError): string[] | undefined {
  return paths.get(error);
}
