import { startBulkOperationDocument } from "~/commerce/documents/bulk-documents";
import type { ObjectResource } from "~/commerce/mapping/mirror-resource";
import { noteBulkRefused, noteBulkUsed } from "~/commerce/sync/bulk-access.server";
import { AppError } from "~/errors";
import { AccessDeniedError, throwOnUserErrors } from "~/shopify/admin-client-errors";
import type { AdminClient } from "~/shopify/admin-client.server";
import type { StartBulkOperationMutation } from "~/shopify/generated/graphql";
import { describeBusyExports } from "./export-words";

const BUSY_CODES: ReadonlySet<string> = new Set(["LIMIT_REACHED", "OPERATION_IN_PROGRESS"]);

// Shopify documents "an access denied error" and not which of its two forms that has.
const REFUSAL = /access denied|not (?:allowed|approved|authorized|enabled|permitted)/i;

/** Shopify lets the app run no bulk query: it was not allowed them, or lost the right by not using it for 31 days. */
export class BulkRefusedError extends AppError {
  constructor() {
    super("FORBIDDEN", "Shopify does not let Doorbell export data at the moment.");
  }
}

/**
 * Starts a bulk operation and gives its gid. Needs no lease of app/sending/: it only reads, so a start whose answer was
 * lost costs one of the shop's places for running exports, and no second one is started by the same job. Throws a
 * transient AppError RATE_LIMITED when the shop has as many running as Shopify allows (five queries at once),
 * BulkRefusedError when it allows none.
 */
export async function startExport(
  client: AdminClient,
  request: { resource: ObjectResource; query: string },
): Promise<string> {
  const { resource, query } = request;
  const answer = await runQuery(client, query);
  const errors = answer?.userErrors ?? [];
  if (errors.some((error) => BUSY_CODES.has(error.code ?? ""))) {
    throw new AppError("RATE_LIMITED", describeBusyExports(resource), { isTransient: true });
  }
  throwOnUserErrors(errors, `export ${resource}`);
  if (!answer?.bulkOperation)
    throw new AppError("VENDOR_UNAVAILABLE", "Shopify did not start an export.");
  await noteBulkUsed(client.shopId);
  return answer.bulkOperation.id;
}

type Answer = StartBulkOperationMutation["bulkOperationRunQuery"];

async function runQuery(client: AdminClient, query: string): Promise<Answer> {
  const answer = await client
    .request(startBulkOperationDocument, { query })
    .then(({ bulkOperationRunQuery }) => bulkOperationRunQuery)
    .catch((error: unknown) => {
      if (error instanceof AccessDeniedError) return "refused" as const;
      throw error;
    });
  if (answer !== "refused" && !answer?.userErrors.some(({ message }) => REFUSAL.test(message)))
    return answer;
  await noteBulkRefused(client.shopId);
  throw new BulkRefusedError();
}
