import { AppError } from "~/errors";
import type { AdminClient } from "~/shopify/admin-client.server";
import { throwOnUserErrors } from "~/shopify/admin-client-errors";
import { startBulkOperationDocument } from "../documents/bulk-documents";
import type { ObjectResource } from "../mapping/mirror-resource";
import { describeBusyExports } from "./export-words";

const BUSY_CODES: ReadonlySet<string> = new Set(["LIMIT_REACHED", "OPERATION_IN_PROGRESS"]);

/**
 * Starts a bulk operation and gives its gid. Throws a transient AppError RATE_LIMITED when the shop has as many
 * running as Shopify allows (five queries at once).
 */
export async function startExport(
  client: AdminClient,
  request: { resource: ObjectResource; query: string },
): Promise<string> {
  const { bulkOperationRunQuery: answer } = await client.request(startBulkOperationDocument, {
    query: request.query,
  });
  const errors = answer?.userErrors ?? [];
  if (errors.some((error) => BUSY_CODES.has(error.code ?? ""))) {
    throw new AppError("RATE_LIMITED", describeBusyExports(request.resource), {
      isTransient: true,
    });
  }
  throwOnUserErrors(errors, `export ${request.resource}`);
  if (!answer?.bulkOperation)
    throw new AppError("VENDOR_UNAVAILABLE", "Shopify did not start an export.");
  return answer.bulkOperation.id;
}
