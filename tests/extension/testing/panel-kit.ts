import {
  startFakeStorefront,
  type FakeStorefront,
  type FakeStorefrontOptions,
} from "tests/extension/testing/fake-storefront";

export const started: FakeStorefront[] = [];

export async function start(options: Partial<FakeStorefrontOptions> = {}): Promise<FakeStorefront> {
  const shop = await startFakeStorefront({
    page: { locale: "en" },
    content: "<h1>Shop</h1>",
    ...options,
  });
  started.push(shop);
  return shop;
}

export const sent = (shop: FakeStorefront) =>
  shop.chat.messages().filter(({ from }) => from === "visitor");
