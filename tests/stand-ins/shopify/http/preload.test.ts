import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { CLIENT_ID, CLIENT_SECRET, startForTest, type TestStack } from "./testing/start-for-test";

const run = promisify(execFile);
const PRELOAD = fileURLToPath(new URL("../preload.ts", import.meta.url));
const CLIENT = fileURLToPath(new URL("testing/library-client.mjs", import.meta.url));

let stack: TestStack;

beforeAll(async () => {
  stack = await startForTest();
  await stack.control("POST", "/install", {});
});
afterAll(() => stack.stop());

it("sends an unchanged app's requests for *.myshopify.com to the local Shopify, no others", async () => {
  const { token } = await stack.control<{ token: string }>("POST", "/id-token", {});
  const { stdout } = await run(
    process.execPath,
    ["--import", PRELOAD, CLIENT, CLIENT_ID, CLIENT_SECRET, token],
    {
      env: {
        ...process.env,
        LOCAL_SHOPIFY_PORT: String(stack.shopify.port),
        OTHER_ORIGIN: stack.app.target,
      },
    },
  );
  expect(JSON.parse(stdout.trim().split("\n").at(-1) ?? "")).toEqual({
    name: "Demo",
    myshopifyDomain: "demo.myshopify.com",
    isRotated: true,
    health: "ok",
  });
});

it("refuses to start without the port", async () => {
  const env = { ...process.env, LOCAL_SHOPIFY_PORT: "" };
  const started = run(process.execPath, ["--import", PRELOAD, "-e", "0"], { env });
  await expect(started).rejects.toThrow(/LOCAL_SHOPIFY_PORT/);
});
