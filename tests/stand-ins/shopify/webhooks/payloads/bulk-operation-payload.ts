import { bulkOperationRecords } from "tests/stand-ins/shopify/bulk/bulk-operation-record";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import {
  lower,
  type Payload,
  type PayloadFormat,
} from "tests/stand-ins/shopify/webhooks/payload-format";

/** `bulk_operations/finish`. */
export function bulkOperationPayload(
  shop: ShopStore,
  resourceGid: string,
  format: PayloadFormat,
): Payload | null {
  const operation = bulkOperationRecords(shop).get(resourceGid.split("/").at(-1) ?? "");
  if (!operation) return null;
  return {
    admin_graphql_api_id: resourceGid,
    completed_at: format.time(operation.completedAt ?? shop.nowIso()),
    created_at: format.time(operation.createdAt),
    error_code: operation.errorCode === null ? null : lower(operation.errorCode),
    status: lower(operation.status),
    type: lower(operation.type),
  };
}
