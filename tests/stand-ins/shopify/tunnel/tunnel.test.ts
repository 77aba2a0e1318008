import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startForTest, type TestStack } from "tests/stand-ins/shopify/http/testing/start-for-test";
import { allowFraming } from "./frame-ancestors";

let stack: TestStack;
let closedStreams = 0;

beforeAll(async () => {
  stack = await startForTest({
    answer: async (request, response, body) => {
      if (request.url === "/stream") {
        response.writeHead(200, { "content-type": "text/event-stream" });
        response.on("close", () => closedStreams++);
        for (let n = 1; n <= 3 && !response.destroyed; n++) {
          response.write(`data: ${n}\n\n`);
          await delay(60);
        }
        return;
      }
      if (request.url === "/break") {
        response.writeHead(200, { "content-length": "100" });
        response.write("half");
        setTimeout(() => response.destroy(), 20);
        return;
      }
      response.writeHead(200, {
        "content-security-policy": "frame-ancestors https://demo.myshopify.com; default-src 'self'",
        link: "<https://cdn.shopify.com/shopifycloud/app-bridge.js>; rel=preload",
      });
      response.end(JSON.stringify({ headers: request.headers, url: request.url, body }));
    },
  });
});
afterAll(() => stack.stop());

describe("tunnel", () => {
  it("passes requests on with the public host and the forwarding headers", async () => {
    const response = await fetch(`${stack.shopify.tunnelUrl}//a/b?c=1`, {
      method: "POST",
      body: "hello",
    });
    const seen = (await response.json()) as {
      headers: Record<string, string>;
      url: string;
      body: string;
    };
    const host = new URL(stack.shopify.tunnelUrl).host;
    expect(seen).toMatchObject({ url: "//a/b?c=1", body: "hello" });
    expect(seen.headers).toMatchObject({
      host,
      "x-forwarded-host": host,
      "x-forwarded-proto": "http",
      "x-forwarded-for": "127.0.0.1",
    });
  });

  it("widens frame-ancestors, and nothing else", async () => {
    const response = await fetch(`${stack.shopify.tunnelUrl}/`);
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain(`frame-ancestors https://demo.myshopify.com ${stack.shopify.origin}`);
    expect(policy).toContain("; default-src 'self'");
    expect(response.headers.get("link")).toContain("cdn.shopify.com");
    expect(allowFraming("frame-ancestors 'none'", ["http://a"])).toBe("frame-ancestors http://a");
    expect(allowFraming("default-src 'self'", ["http://a"])).toBe("default-src 'self'");
  });

  it("streams events as they come", async () => {
    const response = await fetch(`${stack.shopify.tunnelUrl}/stream`);
    const reader = response.body?.getReader();
    const first = await reader?.read();
    expect(Buffer.from(first?.value ?? []).toString()).toBe("data: 1\n\n");
    await reader?.cancel();
    await expect.poll(() => closedStreams, { timeout: 2000 }).toBe(1);
  });

  it("passes the app's abort on", async () => {
    const response = await fetch(`${stack.shopify.tunnelUrl}/break`);
    await expect(response.text()).rejects.toThrow(/terminated/);
  });

  it("says so when the app does not answer", async () => {
    await stack.control("POST", "/app", { target: "http://127.0.0.1:9" });
    const response = await fetch(`${stack.shopify.tunnelUrl}/`);
    expect(response.status).toBe(502);
    expect(await response.text()).toContain("The app does not answer");
    await stack.control("POST", "/app", { target: stack.app.target });
  });
});
