import type { ShopStore } from "../../store/store";
import { lower, type Payload, type PayloadFormat } from "../payload-format";

/** What the body needs of a bulk operation, whoever keeps it. */
export interface FinishedBulkOperation {
  status: string;
  errorCode: string | null;
  createdAt: string;
  completedAt: string | null;
  type?: string;
}

/** `bulk_operations/finish`. */
export function bulkOperationPayload(
  shop: ShopStore,
  resourceGid: string,
  format: PayloadFormat,
): Payload | null {
  const key = resourceGid.split("/").at(-1) ?? "";
  const operations = shop.documents<FinishedBulkOperation>("bulk-operations");
  const operation = operations.get(key) ?? operations.get(resourceGid);
  if (!operation) return null;
  return {
    admin_graphql_api_id: resourceGid,
    completed_at: format.time(operation.completedAt ?? shop.nowIso()),
    created_at: format.time(operation.createdAt),
    error_code: operation.errorCode === null ? null : lower(operation.errorCode),
    status: lower(operation.status),
    type: lower(operation.type ?? "QUERY"),
  };
}
