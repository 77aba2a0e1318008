import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { getOperationAST, parse } from "graphql";
import { expect, test } from "vitest";
import { readData } from "tests/kit/data/read-data";
import { adminSchema } from "tests/stand-ins/shopify/schema/admin-schema";
import { requestedCost } from "./requested-cost";

interface Sample {
  query: string;
  variables: Record<string, unknown>;
  cost: number;
}

/** A request as Shopify recorded it with its cost. */
const OWN_CAPTURE = {
  query:
    "query ($first: Int!) { locations(first: $first) { edges { cursor node { id name } } pageInfo { hasNextPage } } }",
  variables: { first: 10 },
  response: { extensions: { cost: { requestedQueryCost: 6 } } },
};

function readCaptures(data: string): unknown[] {
  const folder = join(data, "shopify-captures");
  const names = globSync("**/*.json", { cwd: folder });
  return names.map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")));
}

test(
  "agrees with the requested cost that Shopify recorded for at least 95 % of requests",
  { tags: ["data"] },
  () => {
    const samples = samplesIn(readData<unknown[]>([OWN_CAPTURE], readCaptures));
    expect(samples.length).toBeGreaterThan(readData(0, () => 1_000));
    const alike = samples.filter((sample) => costOf(sample) === sample.cost);
    expect(alike.length / samples.length).toBeGreaterThanOrEqual(0.95);
  },
);

test.each([
  ["{ shop { name } }", 1],
  ["{ orders(first: 1) { nodes { id } } }", 3],
  ["{ orders(first: 10) { nodes { id } } }", 6],
  ["{ orders(first: 50) { nodes { id } } }", 9],
  ["{ orders(first: 250) { nodes { id } } }", 13],
  ["{ orders { nodes { id } } }", 2],
  ["{ ordersCount { count } }", 10],
  ['{ order(id: "gid://shopify/Order/1") { totalPriceSet { shopMoney { amount } } } }', 1],
  ['mutation { tagsAdd(id: "gid://shopify/Order/1", tags: ["a"]) { userErrors { message } } }', 10],
])("%s costs %i", (query, cost) => {
  expect(costOf({ query, variables: {}, cost })).toBe(cost);
});

test("lists in the input of some mutations cost too, by the items", () => {
  const query = `mutation($variants: [ProductVariantsBulkInput!]!) { productVariantsBulkCreate(
    productId: "gid://shopify/Product/1", variants: $variants) { userErrors { message } } }`;
  const costWith = (count: number) =>
    costOf({ query, variables: { variants: Array.from({ length: count }, () => ({})) }, cost: 0 });
  expect([1, 2, 3, 100].map(costWith)).toEqual([10, 10, 11, 30]);
});

function costOf({ query, variables }: Sample): number {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error("No operation");
  return requestedCost({ schema: adminSchema(), document, operation, variables });
}

/** Every object of a capture that holds a request and, beside it, an answer with its cost. */
function samplesIn(value: unknown): Sample[] {
  if (Array.isArray(value)) return value.flatMap(samplesIn);
  if (typeof value !== "object" || value === null) return [];
  const record = new Map<string, unknown>(Object.entries(value));
  const query = record.get("query") ?? record.get("document");
  const cost = recordedCost(record);
  const variables = record.get("variables");
  const own =
    typeof query === "string" && query.includes("{") && cost !== null
      ? [{ query, cost, variables: isRecord(variables) ? variables : {} }]
      : [];
  return [...own, ...[...record.values()].flatMap(samplesIn)];
}

function recordedCost(record: ReadonlyMap<string, unknown>): number | null {
  const answers = ["response", "result", "payload", "body"].map((name) => record.get(name));
  for (const answer of [...answers, Object.fromEntries(record)]) {
    if (!isRecord(answer)) continue;
    for (const inner of [answer, answer.payload, answer.body, answer.response]) {
      const extensions = isRecord(inner) ? inner.extensions : null;
      const cost = isRecord(extensions) ? extensions.cost : null;
      if (isRecord(cost) && typeof cost.requestedQueryCost === "number") {
        return cost.requestedQueryCost;
      }
    }
  }
  return null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
