import { GraphQLError } from "graphql";
import { gid } from "tests/stand-ins/shopify/store/gid";
import type { UserError } from "tests/stand-ins/shopify/store/types";
import type { BulkErrorCode, BulkOperationRecord } from "./bulk-operation-record";

/** How the app is told that it may not run bulk queries. */
export type BulkRefusal = "error" | "user-error";

/** Recorded text; names every operation that is under way. */
export function inProgress(busy: readonly BulkOperationRecord[]): UserError {
  const ids = busy.map(({ id }) => gid("BulkOperation", id)).join(", ");
  return {
    field: null,
    message: `A bulk query operation for this app and shop is already in progress: ${ids}.`,
    code: "OPERATION_IN_PROGRESS",
  };
}

/** The form of Shopify's other refusals; the text of this one is documented only as "an access denied error". */
export function refuse(refusal: BulkRefusal): UserError {
  const message =
    "Access denied for bulkOperationRunQuery field. Required access: The app must have access to bulk queries.";
  if (refusal === "user-error") return { field: null, message };
  throw new GraphQLError(message, {
    extensions: {
      code: "ACCESS_DENIED",
      documentation: "https://shopify.dev/api/usage/access-scopes",
      requiredAccess: "The app must have access to bulk queries.",
    },
  });
}

/** What an operation ends with when its query throws. */
export function errorCodeOf(error: unknown): BulkErrorCode {
  const denied = error instanceof GraphQLError && error.extensions.code === "ACCESS_DENIED";
  return denied ? "ACCESS_DENIED" : "INTERNAL_SERVER_ERROR";
}
