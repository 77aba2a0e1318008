import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { testShop, type TestShop } from "tests/stand-ins/shopify/seed/testing";
import type { ShopChange } from "tests/stand-ins/shopify/store/types";
import { bulkOperationRecords } from "./bulk-operation-record";
import { configureBulkOperations } from "./bulk-operations";
import { bulkOperationsOf } from "./bulk-registry";

const RUN = `mutation Run($query: String!) { bulkOperationRunQuery(query: $query) {
  bulkOperation { id status objectCount url } userErrors { field message code } } }`;
const ORDERS = `{ orders { edges { node { id name fulfillments { id trackingInfo { number } }
  lineItems { edges { node { id quantity variant { sku } } } } } } } }`;

interface RunAnswer {
  bulkOperation: { id: string; status: string; objectCount: string; url: string | null } | null;
  userErrors: { field: string[] | null; message: string; code: string | null }[];
}

async function run({ ask }: TestShop, query: string): Promise<RunAnswer> {
  return (await ask(RUN, { query })).data?.bulkOperationRunQuery as RunAnswer;
}

function rowsOf({ store, shop }: TestShop): Record<string, unknown>[] {
  const fileName = bulkOperationRecords(shop).values().at(-1)?.fileName ?? "";
  const file = bulkOperationsOf(store).file(shop, fileName);
  if (!file) return [];
  const lines = readFileSync(file.path, "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe("a bulk query", () => {
  test("writes every object once, children after their parents, and announces its end", async () => {
    const server = testShop();
    const changes: ShopChange[] = [];
    server.store.onChange((change) => changes.push(change));
    const { bulkOperation, userErrors } = await run(server, ORDERS);
    expect(userErrors).toEqual([]);
    expect(bulkOperation).toMatchObject({ status: "CREATED", objectCount: "0", url: null });
    await bulkOperationsOf(server.store).idle();
    const seen = new Set<unknown>();
    let lines = 0;
    let orphans = 0;
    for (const row of rowsOf(server)) {
      if (row.__parentId) lines++;
      if (row.__parentId && !seen.has(row.__parentId)) orphans++;
      seen.add(row.id);
    }
    expect(orphans).toBe(0);
    const expected = [...server.shop.orders.values()].reduce(
      (total, { lineItems }) => total + lineItems.length,
      0,
    );
    expect(lines).toBe(expected);
    expect(seen.size).toBe(expected + server.shop.orders.size);
    expect(changes).toMatchObject([
      { topic: "bulk_operations/finish", resourceGid: bulkOperation?.id },
    ]);
    const { data } = await server.ask(
      `{ bulkOperation(id: "${bulkOperation?.id}") { status objectCount rootObjectCount url errorCode } }`,
    );
    expect(data?.bulkOperation).toMatchObject({
      status: "COMPLETED",
      objectCount: String(seen.size),
      rootObjectCount: "300",
      errorCode: null,
      url: expect.stringMatching(/^https:\/\/demo\.myshopify\.com\/files\/bulk\/.+\.jsonl$/),
    });
  });

  test("gives rows with the values that a plain query gives", async () => {
    const server = testShop({ orders: 20 });
    const fields = `id name displayFinancialStatus totalPriceSet { shopMoney { amount } }
      customer { id displayName } shippingAddress { city countryCodeV2 } tags`;
    await run(server, `{ orders { edges { node { ${fields} } } } }`);
    await bulkOperationsOf(server.store).idle();
    const { data } = await server.ask(`{ orders(first: 20) { nodes { ${fields} } } }`);
    expect({ nodes: rowsOf(server) }).toEqual(data?.orders);
  });

  test("without a match has no file", async () => {
    const server = testShop();
    await run(server, `{ orders(query: "name:#1") { edges { node { id } } } }`);
    await bulkOperationsOf(server.store).idle();
    expect(bulkOperationRecords(server.shop).values()[0]).toMatchObject({
      status: "COMPLETED",
      objectCount: 0,
      fileName: null,
    });
  });

  test("fails with ACCESS_DENIED when the token lacks a scope", async () => {
    const server = testShop({ scopes: ["read_products"] });
    await run(server, ORDERS);
    await bulkOperationsOf(server.store).idle();
    expect(bulkOperationRecords(server.shop).values()[0]).toMatchObject({
      status: "FAILED",
      errorCode: "ACCESS_DENIED",
    });
  });

  test("that is made to fail leaves a part of its rows", async () => {
    const server = testShop();
    configureBulkOperations(server.store, {
      directory: mkdtempSync(join(tmpdir(), "bulk-")),
      failure: () => ({ errorCode: "INTERNAL_SERVER_ERROR", partial: true }),
    });
    const { bulkOperation } = await run(server, ORDERS);
    await bulkOperationsOf(server.store).idle();
    const { data } = await server.ask(
      `{ bulkOperation(id: "${bulkOperation?.id}") { status url partialDataUrl errorCode } }`,
    );
    expect(data?.bulkOperation).toMatchObject({
      status: "FAILED",
      url: null,
      errorCode: "INTERNAL_SERVER_ERROR",
      partialDataUrl: expect.stringContaining("/files/bulk/"),
    });
  });

  test("can be cancelled", async () => {
    const server = testShop();
    const { bulkOperation } = await run(server, ORDERS);
    const cancel = `mutation { bulkOperationCancel(id: "${bulkOperation?.id}") { bulkOperation { status } userErrors { message } } }`;
    const { data } = await server.ask(cancel);
    expect(data?.bulkOperationCancel).toEqual({
      bulkOperation: { status: "CANCELING" },
      userErrors: [],
    });
    await bulkOperationsOf(server.store).idle();
    expect(bulkOperationRecords(server.shop).values()[0]?.status).toBe("CANCELED");
  });

  test("is refused when five are running", async () => {
    const server = testShop();
    for (let i = 0; i < 5; i++) expect((await run(server, ORDERS)).userErrors).toEqual([]);
    const sixth = await run(server, ORDERS);
    expect(sixth.userErrors[0]).toMatchObject({ field: null, code: "OPERATION_IN_PROGRESS" });
    await bulkOperationsOf(server.store).idle();
  });
});

describe("refused queries, with the recorded texts", () => {
  test.each([
    ["{ shop { id } }", ["Bulk queries must contain at least one connection."]],
    ["", ["Invalid bulk query: syntax error, unexpected end of file"]],
    [
      `{ node(id: "gid://shopify/Product/0") { id } }`,
      [
        "Bulk queries cannot contain a top level `node` field.",
        "Bulk queries must contain at least one connection.",
      ],
    ],
    [
      "{ orders { nodes { id } } }",
      [
        "All connection fields in a bulk query must select their contents using 'edges' > 'node', e.g: 'orders { edges { node {'. Selecting via 'nodes' is not supported. Invalid connection fields: 'orders'.",
      ],
    ],
    [
      "{ products { edges { node { title variants { edges { node { id } } } } } } }",
      [
        "The parent 'node' field for a nested connection must select the 'id' field without an alias and must be of 'ID' return type. Connection fields without 'id': products.",
      ],
    ],
    [
      "{ orders { edges { node { id fulfillments { events { edges { node { id } } } } } } } }",
      ["Queries that contain a connection field within a list field are not currently supported."],
    ],
    [
      "{ collections { edges { node { id products { edges { node { id variants { edges { node { id metafields { edges { node { id } } } } } } } } } } } } }",
      ["Bulk queries cannot contain connections with a nesting depth greater than 2."],
    ],
    [
      'mutation { productCreate(input: { title: "x" }) { product { id } } }',
      ["Invalid operation type. Only `query` operations are supported."],
    ],
  ])("%s", async (query, messages) => {
    const { bulkOperation, userErrors } = await run(testShop({ orders: 5 }), query);
    expect(bulkOperation).toBeNull();
    expect(userErrors).toEqual(
      messages.map((message) => ({ field: ["query"], message, code: "INVALID" })),
    );
  });
});
