import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { CLIENT_ID } from "tests/stand-ins/shopify/http/testing/start-for-test";
import { putAppMetafields } from "tests/stand-ins/shopify/store/app-metafields";
import type { Metafield } from "tests/stand-ins/shopify/store/types";
import {
  startStorefrontForTest,
  type TestStorefront,
} from "tests/stand-ins/shopify/storefront/testing/start-storefront";
import { findExtension } from "./read-extension";

let store: TestStorefront;

beforeAll(async () => {
  store = await startStorefrontForTest();
});
afterAll(() => store.stop());
beforeEach(() => store.stack.control("DELETE", "/shops/demo/theme"));

function metafield(key: string, value: string, type = "json"): Metafield {
  const at = "2026-01-01T00:00:00Z";
  return { id: key.length, namespace: "sample", key, value, type, createdAt: at, updatedAt: at };
}

describe("app embeds", () => {
  it("are off at first", async () => {
    expect(await store.page("/")).not.toContain("bubble");
  });

  it("stand before </body> with their settings, texts and data", async () => {
    const config = '{"mode":"dark","html":"</script><b>"}';
    putAppMetafields(store.shop, CLIENT_ID, [metafield("config", config)]);
    await store.theme({ embeds: { bubble: { enabled: true, settings: { label: "<Chat>" } } } });
    const html = await store.page("/fa");
    expect(html).toMatch(
      /<div id="shopify-block-A\w+" class="shopify-block shopify-app-block"><!-- BEGIN app block: shopify:\/\/apps\/sample\/blocks\/bubble\//,
    );
    expect(html).toContain("سلام");
    expect(html).toContain("<b>&lt;Chat&gt;</b>");
    // Snippets see global objects, not the block's own.
    expect(html).toMatch(/<i>dark:Demo:<\/i>/);
    expect(html).toContain(String.raw`"html":"\u003c/script\u003e\u003cb\u003e"`);
    expect(html.indexOf("shopify-app-block")).toBeGreaterThan(html.indexOf("</footer>"));
    expect(await store.page("/zh-cn")).toContain("Hello");
  });

  it("see the page's own objects, but no section's", async () => {
    await store.theme({ embeds: { bubble: { enabled: true } } });
    const [product] = [...store.shop.products.values()];
    const html = await store.page(`/products/${product?.handle}`);
    expect(html).toContain(`data-page="product" data-product="${product?.handle}" data-section=""`);
  });

  it("keep away from templates they are disabled on", async () => {
    await store.theme({ embeds: { bubble: { enabled: true } } });
    expect(await store.page("/cart")).not.toContain("bubble");
  });

  it("go into the head when they say so", async () => {
    await store.theme({ embeds: { verification: { enabled: true } } });
    const [head] = (await store.page("/")).split("</head>");
    expect(head).toContain('<meta name="sample-verification" content="demo.myshopify.com">');
    expect(head).not.toContain("shopify-block-");
  });

  it("are gone with the app", async () => {
    await store.theme({ embeds: { bubble: { enabled: true } } });
    await store.stack.control("POST", "/uninstall", {});
    expect(await store.page("/")).not.toContain("bubble");
    await store.stack.control("POST", "/install", {});
    expect(await store.page("/")).toContain("bubble");
  });
});

describe("app blocks", () => {
  it("stand in the section they were put into, with defaults and settings", async () => {
    await store.theme({
      blocks: [
        { handle: "answers", template: "page.faq", section: "main" },
        { handle: "answers", template: "page.faq", settings: { count: 1 } },
      ],
    });
    const html = await store.page("/pages/faq");
    expect(html).toMatch(
      /<section id="shopify-block-\w+" class="shopify-block shopify-app-block answers-block">/,
    );
    expect(html).toMatch(/data-section="template--1__main" data-count="3">\s*3 answers/);
    expect(html).toMatch(/data-section="template--1__apps" data-count="1">\s*1 answer\b/);
    expect(new Set(html.match(/data-id="\w+"/g)).size).toBe(2);
    expect(await store.page("/pages/contact")).not.toContain("answers-block");
  });

  it("load each asset once, from the CDN", async () => {
    await store.theme({
      embeds: { bubble: { enabled: true } },
      blocks: [{ handle: "answers" }, { handle: "answers" }],
    });
    const html = await store.page("/");
    const links = html.match(/<link href="[^"]+bubble\.css"[^>]*>/g) ?? [];
    expect(links).toHaveLength(1);
    const script = /<script src="([^"]+bubble\.js)"[^>]*defer/.exec(html)?.[1] ?? "";
    expect(script).toMatch(
      /^http:\/\/127\.0\.0\.1:\d+\/cdn\/shop\/extensions\/[0-9a-f-]{36}\/sample-[0-9a-f]{8}\/assets\/bubble\.js$/,
    );
    const asset = await fetch(script);
    expect(asset.headers.get("cache-control")).toContain("immutable");
    expect(asset.headers.get("access-control-allow-origin")).toBe("*");
    expect(asset.headers.get("content-type")).toContain("text/javascript");
    expect((await fetch(script.replace("bubble.js", "../blocks/bubble.liquid"))).status).toBe(404);
  });

  it("are there only if their metafield says so", async () => {
    await store.theme({ blocks: [{ handle: "premium" }] });
    expect(await store.page("/")).not.toContain("Premium");
    putAppMetafields(store.shop, CLIENT_ID, [metafield("premium", "true", "boolean")]);
    expect(await store.page("/")).toContain("Premium");
  });

  it("must exist to be placed", async () => {
    await expect(store.theme({ blocks: [{ handle: "nothing" }] })).rejects.toThrow(/422.*nothing/);
  });
});

describe("extension files", () => {
  it("are read again when they change", () => {
    const source = fileURLToPath(new URL("../testing/app", import.meta.url));
    const folder = mkdtempSync(join(tmpdir(), "extension-"));
    cpSync(source, folder, { recursive: true });
    const toml = join(folder, "shopify.app.toml");
    const before = findExtension(toml);
    writeFileSync(join(folder, "extensions/sample/assets/bubble.css"), ".bubble { color: red; }");
    const after = findExtension(toml);
    expect(after?.asset("bubble.css")?.toString()).toContain("red");
    expect(after?.version).not.toBe(before?.version);
    expect(findExtension(toml)).toBe(after);
    rmSync(folder, { recursive: true });
    expect(findExtension(toml)).toBeNull();
  });
});
