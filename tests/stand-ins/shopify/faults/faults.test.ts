import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { listen, type Listening } from "tests/stand-ins/shopify/http/listen";
import { parseRange, serveFile } from "tests/stand-ins/shopify/http/serve-file";
import { startForTest, type TestStack } from "tests/stand-ins/shopify/http/testing/start-for-test";
import { Faults } from "./faults";

let stack: TestStack;
let accessToken = "";

beforeAll(async () => {
  stack = await startForTest();
  await stack.control("POST", "/install", {});
  const { spec } = stack.shopify.platform.app ?? { spec: { clientId: "", clientSecret: "" } };
  accessToken = stack.shopify.platform.tokens.issueExpiring({
    shop: "demo.myshopify.com",
    clientId: spec.clientId,
    scopes: ["read_orders"],
  }).access.token;
});
afterAll(() => stack.stop());
afterEach(() => stack.control("DELETE", "/faults"));

function query(text = "{ shop { name } }") {
  return stack.shopRequest("/admin/api/2026-10/graphql.json", {
    headers: { "x-shopify-access-token": accessToken },
    body: { query: text },
  });
}

describe("faults", () => {
  it("answer THROTTLED once, then let requests through", async () => {
    await stack.control("POST", "/faults", { kind: "throttled" });
    const struck = await query();
    expect(struck.status).toBe(200);
    expect(struck.json).toMatchObject({ errors: [{ extensions: { code: "THROTTLED" } }] });
    expect((await query()).json).toHaveProperty("data.shop.name");
  });

  it("answer a status, with its body and Retry-After", async () => {
    await stack.control("POST", "/faults", { kind: "status", status: 503, retryAfterSeconds: 2 });
    const struck = await query();
    expect([struck.status, struck.headers["retry-after"]]).toEqual([503, "2"]);
    await stack.control("POST", "/faults", { kind: "status", status: 402 });
    expect((await query()).json.errors).toMatch(/frozen/);
  });

  it("look like a revoked token", async () => {
    await stack.control("POST", "/faults", { kind: "invalid-token" });
    const struck = await query();
    expect(struck.status).toBe(401);
    expect(struck.json.errors).toMatch(/^\[API\] Invalid API key or access token/);
  });

  it("look like an address that is not on the app's list, until they are removed", async () => {
    const added = await stack.control("POST", "/faults", { kind: "blocked-address" });
    for (let request = 0; request < 2; request++) {
      const struck = await query();
      expect([struck.status, struck.json.errors]).toEqual([403, "Forbidden"]);
    }
    const { id } = (added as { fault: { id: string } }).fault;
    await stack.control("DELETE", `/faults/${id}`);
    expect((await query()).status).toBe(200);
    await stack.control("POST", "/faults", {
      kind: "blocked-address",
      shop: "other.myshopify.com",
    });
    expect((await query()).status).toBe(200);
  });

  it("refuse bulk queries in one of two forms, and nothing else", async () => {
    const start = `mutation { bulkOperationRunQuery(query: "{ locations { edges { node { id } } } }") {
      bulkOperation { id } userErrors { code message } } }`;
    await stack.control("POST", "/faults", { kind: "refuse-bulk", times: 1 });
    await stack.control("POST", "/faults", { kind: "refuse-bulk", as: "user-error" });
    expect((await query(start)).json).toMatchObject({
      errors: [{ extensions: { code: "ACCESS_DENIED" } }],
    });
    const refusal = { code: null, message: expect.stringMatching(/^Access denied/) };
    expect((await query(start)).json).toMatchObject({
      data: { bulkOperationRunQuery: { bulkOperation: null, userErrors: [refusal] } },
    });
    expect((await query()).json).toHaveProperty("data.shop.name");
  });

  it("hang or break the connection of matching requests only", async () => {
    await stack.control("POST", "/faults", { kind: "reset", match: "orders", times: 2 });
    expect((await query()).status).toBe(200);
    const struck = query("{ orders(first: 1) { nodes { id } } }");
    await expect(struck).rejects.toThrow(/socket hang up/);
    await stack.control("DELETE", "/faults");
    await stack.control("POST", "/faults", { kind: "slow", delayMs: 120 });
    const start = performance.now();
    await query();
    expect(performance.now() - start).toBeGreaterThan(100);
    await stack.control("POST", "/faults", { kind: "lost-answer" });
    await expect(query()).rejects.toThrow(/socket hang up/);
  });

  it("strike with the seeded probability", () => {
    const strikes = (seed: number) => {
      const faults = new Faults(seed);
      faults.add({ kind: "throttled", probability: 0.5, times: null });
      return Array.from({ length: 20 }, () => faults.take("graphql", { shop: "a" }) !== null);
    };
    expect(strikes(3)).toEqual(strikes(3));
    expect(strikes(3)).toContain(true);
    expect(strikes(3)).toContain(false);
  });
});

describe("downloads", () => {
  const folder = mkdtempSync(join(tmpdir(), "download-"));
  const path = join(folder, "result.jsonl");
  const lines = Array.from({ length: 5000 }, (_, n) => JSON.stringify({ id: n }));
  let server: Listening;
  let cutAfterBytes: number | null = null;

  beforeAll(async () => {
    writeFileSync(path, `${lines.join("\n")}\n`);
    server = await listen(
      createServer((request, response) => {
        const url = new URL("http://localhost/");
        const exchange = { request, response, url, params: {} };
        void serveFile(exchange, { path, contentType: "application/jsonl", cutAfterBytes });
      }),
      0,
    );
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  it("are served whole and in ranges", async () => {
    cutAfterBytes = null;
    const whole = await fetch(`http://127.0.0.1:${server.port}/`);
    const text = await whole.text();
    expect(text.trimEnd().split("\n")).toHaveLength(5000);
    const part = await fetch(`http://127.0.0.1:${server.port}/`, {
      headers: { range: "bytes=9-" },
    });
    expect(part.status).toBe(206);
    expect(await part.text()).toBe(text.slice(9));
    expect(parseRange("bytes=-5", 10)).toEqual({ start: 5, end: 9 });
    expect(parseRange("bytes=20-", 10)).toBe("unsatisfiable");
  });

  it("break in the middle of a line", async () => {
    cutAfterBytes = 30_000;
    const response = await fetch(`http://127.0.0.1:${server.port}/`);
    let received = "";
    await expect(async () => {
      for await (const chunk of response.body ?? []) received += Buffer.from(chunk).toString();
    }).rejects.toThrow(/terminated/);
    const last = received.split("\n").at(-1) ?? "";
    expect(last).not.toBe("");
    expect(() => JSON.parse(last) as unknown).toThrow(SyntaxError);
  });
});
