import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { GraphQLError } from "graphql";
import { requestContext } from "tests/stand-ins/shopify/graphql/execute-admin-request";
import type { AccessGrant } from "tests/stand-ins/shopify/graphql/request-context";
import { resolverRegistry } from "tests/stand-ins/shopify/graphql/resolvers";
import { adminSchema } from "tests/stand-ins/shopify/schema/admin-schema";
import { gid } from "tests/stand-ins/shopify/store/gid";
import type { ShopStore, Store } from "tests/stand-ins/shopify/store/store";
import type { ActionResult } from "tests/stand-ins/shopify/store/types";
import {
  bulkOperationRecords,
  isUnfinished,
  type BulkErrorCode,
  type BulkOperationRecord,
} from "./bulk-operation-record";
import { errorCodeOf, inProgress, refuse, type BulkRefusal } from "./bulk-refusals";
import { keepBulkOperations, whenMissing, type BulkRequest } from "./bulk-registry";
import { compileProjection, type NodeProjection } from "./compile-projection";
import { checkBulkQuery, fragmentsOf, type BulkQuery } from "./validate-bulk-query";
import { writeBulkFile } from "./write-bulk-file";

/** How a fault makes an operation end. */
export interface BulkFailure {
  errorCode: BulkErrorCode;
  /** Leaves a part of the rows at `partialDataUrl`. */
  partial: boolean;
}

export interface BulkOptions {
  /** Folder of the result files. */
  directory: string;
  /** Asked when an operation starts; non-null makes it fail. */
  failure?: (shop: string) => BulkFailure | null;
  /** Asked before an operation starts; non-null refuses it. */
  refusal?: (shop: string) => BulkRefusal | null;
  /** Milliseconds an operation stays CREATED; default 0. */
  startDelay?: number;
}

/** Bulk queries of one app and shop that may run at once (since API 2026-01). */
const MAX_RUNNING = 5;

/** Sets folder and faults; call once, before requests are served. Resumes unfinished operations. */
export function configureBulkOperations(store: Store, options: BulkOptions): BulkOperations {
  const created = new BulkOperations(store, options);
  keepBulkOperations(store, created);
  return created;
}

/** Runs bulk queries and keeps their files. */
export class BulkOperations {
  private readonly running = new Set<Promise<void>>();

  constructor(
    private readonly store: Store,
    private readonly options: BulkOptions,
  ) {
    mkdirSync(options.directory, { recursive: true });
  }

  /**
   * Checks and starts a bulk query; it runs on its own from here.
   * @throws GraphQLError with ACCESS_DENIED when the app may not run any.
   */
  run(request: BulkRequest): ActionResult<BulkOperationRecord> {
    const { shop, grant } = request;
    const refusal = this.options.refusal?.(shop.domain) ?? null;
    if (refusal) return { ok: false, errors: [refuse(refusal)] };
    const checked = checkBulkQuery(adminSchema(), request.query);
    if (!checked.ok) return { ok: false, errors: checked.errors };
    const busy = this.unfinished(shop, grant.appId);
    if (busy.length >= MAX_RUNNING) return { ok: false, errors: [inProgress(busy)] };
    const record = this.create(request);
    this.start(shop, record, checked.query, grant);
    return { ok: true, value: record };
  }

  /** Asks an operation to stop; what is finished stays as it is. */
  cancel(shop: ShopStore, id: number): BulkOperationRecord | null {
    const record = bulkOperationRecords(shop).get(String(id));
    if (!record || !isUnfinished(record)) return record ?? null;
    return this.update(shop, id, { status: "CANCELING" });
  }

  /** Path and size of a result file by the name in its URL; null when there is none (any more). */
  file(shop: ShopStore, fileName: string): { path: string; size: number } | null {
    const known = bulkOperationRecords(shop)
      .values()
      .some((record) => record.fileName === fileName);
    const path = join(this.options.directory, fileName);
    if (!known || !existsSync(path)) return null;
    return { path, size: statSync(path).size };
  }

  /** Starts again what a stop of the process interrupted. */
  resume(): void {
    for (const shop of this.store.shops()) {
      for (const record of bulkOperationRecords(shop).values()) {
        if (!isUnfinished(record)) continue;
        const checked = checkBulkQuery(adminSchema(), record.query);
        const { appId, scopes } = record;
        const grant = { appId, appHandle: "", appTitle: "", scopes, userId: null };
        if (checked.ok) this.start(shop, record, checked.query, grant);
      }
    }
  }

  /** Resolves when nothing runs any more. */
  async idle(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running);
  }

  private unfinished(shop: ShopStore, appId: string): BulkOperationRecord[] {
    return bulkOperationRecords(shop)
      .values()
      .filter((record) => record.appId === appId && isUnfinished(record));
  }

  private create({
    shop,
    grant,
    apiVersion,
    query,
    groupObjects,
  }: BulkRequest): BulkOperationRecord {
    const record: BulkOperationRecord = {
      id: shop.nextId(),
      type: "QUERY",
      appId: grant.appId,
      scopes: grant.scopes,
      apiVersion,
      status: "CREATED",
      errorCode: null,
      query,
      groupObjects,
      createdAt: shop.nowIso(),
      completedAt: null,
      objectCount: 0,
      rootObjectCount: 0,
      fileSize: null,
      fileName: null,
      isPartial: false,
    };
    bulkOperationRecords(shop).set(String(record.id), record);
    return record;
  }

  private start(
    shop: ShopStore,
    record: BulkOperationRecord,
    query: BulkQuery,
    grant: AccessGrant,
  ): void {
    const work = this.execute(shop, record, query, grant).finally(() => this.running.delete(work));
    this.running.add(work);
  }

  private async execute(
    shop: ShopStore,
    record: BulkOperationRecord,
    query: BulkQuery,
    grant: AccessGrant,
  ): Promise<void> {
    const { id } = record;
    await (this.options.startDelay
      ? new Promise((resolve) => setTimeout(resolve, this.options.startDelay))
      : nextTurn());
    if (this.isCanceling(shop, id)) return this.finish(shop, id, { status: "CANCELED" });
    this.update(shop, id, { status: "RUNNING" });
    const fileName = `${id}-${randomBytes(12).toString("hex")}.jsonl`;
    const path = join(this.options.directory, fileName);
    const failure = this.options.failure?.(shop.domain) ?? null;
    try {
      const counts = await writeBulkFile({
        path,
        roots: this.roots(shop, record, query, grant),
        groupObjects: record.groupObjects,
        shouldStop: ({ objectCount, rootObjectCount }) => {
          const current = this.update(shop, id, { objectCount, rootObjectCount });
          return current?.status === "CANCELING";
        },
      });
      const { objectCount, rootObjectCount, fileSize } = counts;
      if (this.isCanceling(shop, id)) {
        rmSync(path, { force: true });
        this.finish(shop, id, { status: "CANCELED", objectCount, rootObjectCount });
      } else if (failure) this.fail(shop, id, failure, { fileName, path, fileSize });
      else {
        const result = objectCount === 0 ? {} : { fileName, fileSize };
        this.finish(shop, id, { status: "COMPLETED", objectCount, rootObjectCount, ...result });
      }
    } catch (error) {
      rmSync(path, { force: true });
      this.finish(shop, id, { status: "FAILED", errorCode: errorCodeOf(error) });
      if (!(error instanceof GraphQLError)) throw error;
    }
  }

  private roots(
    shop: ShopStore,
    { apiVersion }: BulkOperationRecord,
    { document, operation }: BulkQuery,
    grant: AccessGrant,
  ): { list: Iterable<unknown>; projection: NodeProjection }[] {
    const schema = adminSchema();
    const root = schema.getQueryType();
    if (!root) throw new Error("The schema has no query type");
    const compiled = compileProjection(
      {
        schema,
        registry: resolverRegistry(),
        fragments: fragmentsOf(document),
        variables: {},
        context: requestContext({ store: this.store, shop, grant, apiVersion }),
      },
      root,
      operation.selectionSet,
    );
    return compiled({}).children;
  }

  private fail(
    shop: ShopStore,
    id: number,
    { errorCode, partial }: BulkFailure,
    { fileName, path, fileSize }: { fileName: string; path: string; fileSize: number },
  ): void {
    if (!partial || fileSize === 0) {
      rmSync(path, { force: true });
      this.finish(shop, id, { status: "FAILED", errorCode });
      return;
    }
    // A failed operation may leave a file that ends anywhere, even inside a line.
    const size = Math.floor(fileSize / 2);
    truncateSync(path, size);
    this.finish(shop, id, {
      status: "FAILED",
      errorCode,
      fileName,
      fileSize: size,
      isPartial: true,
    });
  }

  private finish(shop: ShopStore, id: number, changes: Partial<BulkOperationRecord>): void {
    this.update(shop, id, { ...changes, completedAt: shop.nowIso() });
    shop.announce([{ topic: "bulk_operations/finish", resourceGid: gid("BulkOperation", id) }]);
  }

  private isCanceling(shop: ShopStore, id: number): boolean {
    return bulkOperationRecords(shop).get(String(id))?.status === "CANCELING";
  }

  private update(
    shop: ShopStore,
    id: number,
    changes: Partial<BulkOperationRecord>,
  ): BulkOperationRecord | null {
    const records = bulkOperationRecords(shop);
    const current = records.get(String(id));
    if (!current) return null;
    const updated = { ...current, ...changes };
    records.set(String(id), updated);
    return updated;
  }
}

// By default their files live in a temporary folder.
whenMissing((store) =>
  configureBulkOperations(store, { directory: mkdtempSync(join(tmpdir(), "local-shopify-bulk-")) }),
);
