import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CLIENT_ID } from "tests/stand-ins/shopify/http/testing/start-for-test";
import {
  formBody,
  startStorefrontForTest,
  type TestStorefront,
} from "tests/stand-ins/shopify/storefront/testing/start-storefront";

interface Status {
  handle: string;
  type: string;
  activations: { handle: string; target: string; status: string; activations: object[] }[];
}

let store: TestStorefront;

beforeAll(async () => {
  store = await startStorefrontForTest();
});
afterAll(() => store.stop());

const EDITOR = "/store/demo/themes/current/editor";

function admin(path: string, init?: RequestInit): Promise<Response> {
  return fetch(`${store.stack.shopify.origin}${path}`, { redirect: "manual", ...init });
}

/** What `shopify.app.extensions()` tells the app about a block. */
async function statusOf(handle: string): Promise<Status["activations"][number] | undefined> {
  const answer = await admin("/store/demo/apps/sample/-/extensions", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ user: "" }),
  });
  const [extension] = (await answer.json()) as Status[];
  expect(extension).toMatchObject({ handle: "sample", type: "theme_app_extension" });
  return extension?.activations.find((one) => one.handle === handle);
}

describe("theme editor", () => {
  it("turns an embed on by a click, to which the app's deep link leads", async () => {
    const link = `${EDITOR}?context=apps&template=index&activateAppId=${CLIENT_ID}/bubble`;
    const html = await (await admin(link)).text();
    expect(html).toMatch(/aria-current="true"[\s\S]{0,80}Bubble/);
    expect(await statusOf("bubble")).toMatchObject({ status: "available", activations: [] });
    const saved = await admin(link, formBody({ handle: "bubble", change: "turn-on" }));
    expect(saved.headers.get("location")).toBe(link);
    expect(await statusOf("bubble")).toMatchObject({
      target: "body",
      status: "active",
      activations: [{ target: "body/bubble", themeId: "gid://shopify/OnlineStoreTheme/1" }],
    });
    expect(await store.page("/")).toContain("bubble");
    await admin(link, formBody({ handle: "bubble", change: "turn-off" }));
    expect(await store.page("/")).not.toContain("bubble");
  });

  it("adds a block to a template, and takes it away", async () => {
    const link = `${EDITOR}?template=product&addAppBlockId=${CLIENT_ID}/answers&target=newAppsSection`;
    expect(await (await admin(link)).text()).toContain("Add to product");
    await admin(link, formBody({ handle: "answers", change: "add", template: "product" }));
    expect(await statusOf("answers")).toMatchObject({ target: "section", status: "active" });
    const [product] = [...store.shop.products.values()];
    expect(await store.page(`/products/${product?.handle}`)).toContain("3 answers");
    await admin(link, formBody({ handle: "answers", change: "remove" }));
    expect(await statusOf("answers")).toMatchObject({ status: "available" });
  });

  it("knows only the app's own blocks", async () => {
    const answer = await admin(EDITOR, formBody({ handle: "nothing", change: "turn-on" }));
    expect(answer.status).toBe(404);
  });
});
