import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkFolder, halfOf } from "./check-folder";
import { findExchanges } from "./find-exchanges";
import { openEmptyShop } from "./open-empty-shop";
import { toCapture } from "./read-captures";
import { replayCapture } from "./replay-capture";
import { differenceLines, summaryLines } from "./report";

const CREATE = `mutation Create($input: CustomerInput!) {
  customerCreate(input: $input) { customer { id email tags createdAt } userErrors { field message } }
}`;
const READ = `query Read($id: ID!) { customer(id: $id) { id email displayName } }`;

const RECORDED_ID = "gid://shopify/Customer/10585975554354";

function cost(requestedQueryCost: number) {
  return { cost: { requestedQueryCost, actualQueryCost: requestedQueryCost } };
}

/** A capture as Shopify would have answered: made, read, refused, deleted. */
function truthfulCapture() {
  const customer = { id: RECORDED_ID, email: "ada@example.com" };
  return {
    storeDomain: "some-shop.myshopify.com",
    setup: {
      query: CREATE,
      variables: { input: { email: "ada@example.com", tags: ["b, a"] } },
      response: {
        status: 200,
        payload: {
          data: {
            customerCreate: {
              customer: { ...customer, tags: ["a", "b"], createdAt: "2026-05-06T20:18:55Z" },
              userErrors: [],
            },
          },
          extensions: cost(10),
        },
      },
    },
    read: {
      request: { query: READ, variables: { id: RECORDED_ID } },
      response: {
        data: { customer: { ...customer, displayName: "ada@example.com" } },
        extensions: cost(1),
      },
    },
    refused: {
      query: CREATE,
      variables: { input: { email: "ada@example.com" } },
      response: {
        data: {
          customerCreate: {
            customer: null,
            userErrors: [{ field: ["email"], message: "Email has already been taken" }],
          },
        },
        extensions: cost(10),
      },
    },
  };
}

async function replay(content: unknown) {
  const capture = toCapture("capture.json", JSON.stringify(content));
  return replayCapture(capture, openEmptyShop(capture));
}

async function kinds(content: unknown) {
  return (await replay(content)).map(({ outcome }) => outcome.kind);
}

describe("check:shopify", () => {
  it("finds a capture alike that says what Shopify says", async () => {
    expect(await kinds(truthfulCapture())).toEqual(["alike", "alike", "alike"]);
  });

  it("reports a doctored error text, with its place", async () => {
    const capture = truthfulCapture();
    const error = capture.refused.response.data.customerCreate.userErrors[0];
    if (error) error.message = "Email is taken";
    const reports = await replay(capture);
    expect(differenceLines(reports)).toEqual([
      'different capture.json refused.response data.customerCreate.userErrors.0.message expected "Email is taken" got "Email has already been taken"',
    ]);
  });

  it("reports a doctored query cost", async () => {
    const capture = truthfulCapture();
    capture.setup.response.payload.extensions = cost(11);
    expect(await kinds(capture)).toEqual(["different", "alike", "alike"]);
  });

  it("reports a value that is not the input's, and an id that is another object's", async () => {
    const capture = truthfulCapture();
    capture.setup.response.payload.data.customerCreate.customer.tags = ["b", "a"];
    capture.read.response.data.customer.id = "gid://shopify/Customer/10585975554355";
    const reports = await replay(capture);
    expect(reports[0]?.outcome.kind).toBe("different");
    // The read names an object that the capture did not make.
    expect(reports[1]?.outcome).toEqual({ kind: "skipped", reason: "needs earlier state" });
  });

  it("reports a field that we answer and Shopify did not", async () => {
    const capture: { read: { response: { data: { customer: object } } } } = truthfulCapture();
    capture.read.response.data.customer = { id: RECORDED_ID, email: "ada@example.com" };
    const [, read] = await replay(capture);
    expect(read?.outcome).toMatchObject({
      kind: "different",
      differences: [{ path: "data.customer.displayName", expected: "(absent)" }],
    });
  });

  it("skips, with the reason, what it cannot judge", async () => {
    const reports = await replay({
      gone: {
        query: "mutation { customerCreate(input: {}) { customer { oldField } } }",
        response: { data: { customerCreate: { customer: { oldField: 1 } } } },
      },
      notOurs: {
        query: 'mutation { collectionCreate(input: { title: "A" }) { collection { id } } }',
        response: {
          data: { collectionCreate: { collection: { id: "gid://shopify/Collection/55512345" } } },
        },
      },
      lost: { variables: { product: "x" }, response: { data: { mine: { id: 1 } } } },
      read: {
        query: READ,
        variables: { id: "gid://shopify/Customer/10585975554354" },
        response: { data: { customer: { id: RECORDED_ID, email: "a@b.de", displayName: "A" } } },
      },
    });
    expect(reports.map(({ outcome }) => outcome)).toEqual([
      { kind: "skipped", reason: "not in 2026-10" },
      { kind: "skipped", reason: "not emulated: collectionCreate" },
      { kind: "skipped", reason: "no document in the capture" },
      { kind: "skipped", reason: "needs earlier state" },
    ]);
  });

  it("does not take a simulation for evidence", async () => {
    const reports = await replay({ ...truthfulCapture(), source: "local-runtime" });
    expect(new Set(reports.map(({ outcome }) => outcome.kind))).toEqual(new Set(["skipped"]));
  });

  it("rebuilds a lost document from variables and answer", async () => {
    const { setup } = truthfulCapture();
    const { query: _, ...withoutDocument } = setup;
    expect(await kinds({ setup: withoutDocument })).toEqual(["alike"]);
  });

  it("rebuilds a lost list with a page's size, without which Shopify would have refused", async () => {
    const nothing = { edges: [], pageInfo: { hasNextPage: false } };
    expect(await kinds({ data: { discountNodes: nothing } })).toEqual(["alike"]);
  });

  it("replays first what the recorder read for itself", () => {
    const answer = { data: { a: null } };
    const paths = findExchanges({
      create: { query: "mutation { a }", response: answer },
      upstreamCalls: [{ query: "{ a }", response: { body: answer } }],
    }).map(({ path }) => path);
    expect(paths).toEqual(["upstreamCalls.0.response.body", "create.response"]);
  });

  it("replays what was cleaned up last, and answers under any of the known names", () => {
    const answer = { data: { a: null } };
    const paths = findExchanges({
      cleanup: { query: "{ a }", response: answer },
      cases: [{ query: "{ a }", result: { payload: answer } }],
      document: "{ a }",
      mutation: { response: { status: 200, body: answer } },
      expected: { response: answer },
    }).map(({ path }) => path);
    expect(paths).toEqual(["cases.0.result.payload", "mutation.response.body", "cleanup.response"]);
  });

  it("replays one half of a folder, by the names of the files", async () => {
    const folder = await mkdtemp(join(tmpdir(), "captures-"));
    const names = ["one.json", "two.json", "three.json", "four.json", "five.json", "six.json"];
    for (const name of names) {
      await writeFile(join(folder, name), JSON.stringify(truthfulCapture()));
    }
    const files = async (half: "a" | "b") => {
      const { reports } = await checkFolder(folder, openEmptyShop, half);
      return new Set(reports.map(({ file }) => file));
    };
    const [a, b] = [await files("a"), await files("b")];
    expect([...a, ...b].toSorted()).toEqual(names.toSorted());
    expect(a.size).toBeGreaterThan(0);
    expect(b.size).toBeGreaterThan(0);
    expect(halfOf("2026-04/orders/one.json")).toBe(halfOf("one.json"));
  });

  it("counts a folder and ends with one line of JSON", async () => {
    const folder = await mkdtemp(join(tmpdir(), "captures-"));
    await writeFile(join(folder, "one.json"), JSON.stringify(truthfulCapture()));
    const { summary } = await checkFolder(folder, openEmptyShop);
    expect(JSON.parse(summaryLines(summary).at(-1) ?? "")).toMatchObject({
      check: "shopify",
      captures: 1,
      exchanges: 3,
      replayed: 3,
      alike: 3,
      different: 0,
      skipped: 0,
      costs: { compared: 3, alike: 3 },
    });
  });
});
