import { setTimeout as sleep } from "node:timers/promises";
import { readBulkOperationDocument } from "~/commerce/documents/bulk-documents";
import type { ObjectResource } from "~/commerce/mapping/mirror-resource";
import { AppError } from "~/errors";
import type { AdminClient } from "~/shopify/admin-client.server";
import type { ReadBulkOperationQuery } from "~/shopify/generated/graphql";
import { describeFailedExport } from "./export-words";

/** A finished export; `url` is null when there is nothing in it. */
export interface FinishedExport {
  url: string | null;
  fileSize: number | null;
  objectCount: number;
}

/** The export ended without a usable file; another one must be started, as a repetition does. */
export class ExportFailedError extends AppError {
  constructor(message: string) {
    super("VENDOR_UNAVAILABLE", message);
  }
}

/** Shopify did not let the app run the export to its end. Whether it may read the objects at all, their pages tell. */
export class ExportDeniedError extends ExportFailedError {}

type Operation = NonNullable<ReadBulkOperationQuery["bulkOperation"]>;

interface WaitOptions {
  resource: ObjectResource;
  /** How long to look again and again before giving way to other work. */
  patienceMs: number;
  /** Told how many objects the running export has so far. */
  onProgress?: (objectCount: number) => Promise<void>;
}

const FIRST_PAUSE_MS = 150;
const LONGEST_PAUSE_MS = 3_000;

/**
 * Looks at a bulk operation until it ends or patience does. Gives null when it still runs. Throws ExportFailedError
 * when it ended badly, ExportDeniedError when that was for lack of a right.
 */
export async function waitForExport(
  client: AdminClient,
  id: string,
  options: WaitOptions,
): Promise<FinishedExport | null> {
  const until = Date.now() + options.patienceMs;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(LONGEST_PAUSE_MS, pause * 1.5)) {
    const { bulkOperation } = await client.request(readBulkOperationDocument, { id });
    const finished = judge(options.resource, bulkOperation);
    if (finished) return finished;
    await options.onProgress?.(Number(bulkOperation?.objectCount ?? 0));
    if (Date.now() + pause > until) return null;
    await sleep(pause);
  }
}

function judge(resource: ObjectResource, operation: Operation | null): FinishedExport | null {
  if (!operation) throw new ExportFailedError(describeFailedExport(resource, "EXPIRED", null));
  switch (operation.status) {
    case "CREATED":
    case "RUNNING":
      return null;
    case "COMPLETED":
      return {
        url: operation.url,
        fileSize: operation.fileSize === null ? null : Number(operation.fileSize),
        objectCount: Number(operation.objectCount),
      };
    case "CANCELED":
    case "CANCELING":
    case "EXPIRED":
    case "FAILED":
      if (operation.errorCode === "ACCESS_DENIED")
        throw new ExportDeniedError(describeFailedExport(resource, "FAILED", "ACCESS_DENIED"));
      throw new ExportFailedError(
        describeFailedExport(resource, operation.status, operation.errorCode),
      );
  }
}
