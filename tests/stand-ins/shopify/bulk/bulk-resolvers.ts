import { typeResolvers, type FieldArguments } from "tests/stand-ins/shopify/graphql/field-resolver";
import type { RequestContext } from "tests/stand-ins/shopify/graphql/request-context";
import {
  FlatList,
  type FlatListDefinition,
} from "tests/stand-ins/shopify/graphql/search/flat-list";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import { gid } from "tests/stand-ins/shopify/store/gid";
import {
  bulkFileUrl,
  bulkOperationRecords,
  isUnfinished,
  type BulkOperationRecord,
} from "./bulk-operation-record";
import { bulkOperationsOf } from "./bulk-registry";

const list: FlatListDefinition<BulkOperationRecord> = {
  items: (shop) => bulkOperationRecords(shop).values(),
  idOf: ({ id }) => id,
  sortKeys: {
    CREATED_AT: ({ createdAt }) => createdAt,
    COMPLETED_AT: ({ completedAt }) => completedAt ?? "",
  },
  search: {
    text: () => [],
    fields: {
      id: { kind: "id", get: ({ id }) => id },
      created_at: { kind: "time", get: ({ createdAt }) => createdAt },
      completed_at: { kind: "time", get: ({ completedAt }) => completedAt },
      operation_type: { kind: "keyword", values: ["query", "mutation"], get: ({ type }) => type },
      status: {
        kind: "keyword",
        values: ["canceled", "canceling", "completed", "created", "failed", "running"],
        get: ({ status }) => status,
      },
    },
  },
};

export const bulkResolvers = [
  typeResolvers<unknown>("QueryRoot", {
    bulkOperation: (_root, args, context) => findOperation(args, context),
    bulkOperations: (_root, args, context, place) =>
      new FlatList(list, args, context, place.responseKey),
    currentBulkOperation: (_root, args, { shop, grant }) =>
      args.type === "MUTATION"
        ? null
        : (bulkOperationRecords(shop)
            .values()
            .findLast(({ appId }) => appId === grant.appId) ?? null),
  }),
  typeResolvers<unknown>("Mutation", {
    bulkOperationRunQuery: (_root, args, { store, shop, grant, apiVersion }) => {
      const query = typeof args.query === "string" ? args.query : "";
      const groupObjects = args.groupObjects === true;
      const result = bulkOperationsOf(store).run({ shop, grant, apiVersion, query, groupObjects });
      return result.ok
        ? { bulkOperation: result.value, userErrors: [] }
        : { bulkOperation: null, userErrors: result.errors.map(withCode) };
    },
    bulkOperationCancel: (_root, args, context) => cancelOperation(args, context),
  }),
  typeResolvers<BulkOperationRecord>("BulkOperation", {
    id: ({ id }) => gid("BulkOperation", id),
    type: ({ type }) => type,
    status: ({ status }) => status,
    errorCode: ({ errorCode }) => errorCode,
    query: ({ query }) => query,
    createdAt: ({ createdAt }) => createdAt,
    completedAt: ({ completedAt }) => completedAt,
    objectCount: ({ objectCount }) => String(objectCount),
    rootObjectCount: ({ rootObjectCount }) => String(rootObjectCount),
    fileSize: ({ fileSize }) => (fileSize === null ? null : String(fileSize)),
    url: (record, _args, { shop }) =>
      record.fileName === null || record.isPartial ? null : bulkFileUrl(shop, record.fileName),
    partialDataUrl: (record, _args, { shop }) =>
      record.fileName !== null && record.isPartial ? bulkFileUrl(shop, record.fileName) : null,
  }),
];

function findOperation(args: FieldArguments, { shop }: RequestContext): BulkOperationRecord | null {
  const id = idOf(String(args.id), "BulkOperation");
  return bulkOperationRecords(shop).get(String(id)) ?? null;
}

function cancelOperation(args: FieldArguments, context: RequestContext) {
  const record = findOperation(args, context);
  if (!record) {
    const message = "Bulk operation does not exist";
    return { bulkOperation: null, userErrors: [{ field: ["id"], message }] };
  }
  if (!isUnfinished(record)) {
    const message = `A bulk operation cannot be canceled when it is ${record.status.toLowerCase()}`;
    return { bulkOperation: record, userErrors: [{ field: null, message }] };
  }
  const bulkOperation = bulkOperationsOf(context.store).cancel(context.shop, record.id);
  return { bulkOperation, userErrors: [] };
}

function withCode(error: { field: string[] | null; message: string; code?: string }) {
  return { ...error, code: error.code ?? null };
}
