import type { DocumentCollection } from "tests/stand-ins/shopify/store/document-collection";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import type { IsoTime } from "tests/stand-ins/shopify/store/types";

export type BulkStatus =
  "CANCELED" | "CANCELING" | "COMPLETED" | "CREATED" | "EXPIRED" | "FAILED" | "RUNNING";
export type BulkErrorCode = "ACCESS_DENIED" | "INTERNAL_SERVER_ERROR" | "TIMEOUT";

/** A bulk operation as it is stored; `query` operations only. */
export interface BulkOperationRecord {
  id: number;
  type: "QUERY";
  appId: string;
  /** Scopes it runs with. */
  scopes: string[];
  apiVersion: string;
  status: BulkStatus;
  errorCode: BulkErrorCode | null;
  query: string;
  groupObjects: boolean;
  createdAt: IsoTime;
  completedAt: IsoTime | null;
  objectCount: number;
  rootObjectCount: number;
  /** Bytes; null until it is done. */
  fileSize: number | null;
  /** Name of the result file; null when there is none (no objects, or not done). */
  fileName: string | null;
  /** True when the file holds only a part (the operation failed). */
  isPartial: boolean;
}

const RUNNING = new Set<BulkStatus>(["CANCELING", "CREATED", "RUNNING"]);

export function isUnfinished({ status }: BulkOperationRecord): boolean {
  return RUNNING.has(status);
}

/** The shop's bulk operations, by numeric id. */
export function bulkOperationRecords(shop: ShopStore): DocumentCollection<BulkOperationRecord> {
  return shop.documents<BulkOperationRecord>("bulk-operations");
}

/** Path of a result file below the shop's own host. */
export const BULK_FILE_PATH = "/files/bulk/";

/** Where a finished operation's file can be fetched. */
export function bulkFileUrl(shop: ShopStore, fileName: string): string {
  return `https://${shop.domain}${BULK_FILE_PATH}${fileName}`;
}
