import { beforeAll, expect, it } from "vitest";
import { authenticateProxy } from "~/shopify/authenticate-proxy.server";
import { createProxyRequest, type ProxyRequestParts } from "tests/authorization/sign-proxy-request";
import { addHelpShop, HELP_DOMAIN, type HelpTestShop } from "./help-shop";

let shop: HelpTestShop;

beforeAll(async () => {
  shop = await addHelpShop();
});

const authenticate = (parts: Partial<ProxyRequestParts> = {}) =>
  authenticateProxy(createProxyRequest({ shop: HELP_DOMAIN, ...parts }));

it("gives who asks, from where and what, without Shopify's own parameters", async () => {
  const parts = { query: "query=wool+sock&tag=a&tag=b", customerId: "9007199254740993" };
  const { query, ...rest } = await authenticate({ ...parts, address: "10.0.0.1, 203.0.113.9" });
  expect(rest).toEqual({
    shopId: shop.shopId,
    shopDomain: HELP_DOMAIN,
    customerId: "9007199254740993",
    proxyPath: "/apps/help",
    // The shopper's own parameters could have lengthened or shortened it.
    certainPath: "",
    clientAddress: "203.0.113.9",
  });
  expect([...query]).toEqual([
    ["query", "wool sock"],
    ["tag", "a"],
    ["tag", "b"],
  ]);
});

it.each(["", "0"])("takes %j for no customer", async (customerId) => {
  expect((await authenticate({ customerId })).customerId).toBeNull();
});

it.each(["-5", "1e5", "12345678901234567890", "1 OR 1=1"])(
  "believes nothing of a request with the customer %j",
  async (customerId) => {
    await expect(authenticate({ customerId })).rejects.toMatchObject({ code: "INVALID_INPUT" });
  },
);

it("remembers a path that nothing the shopper asked can have changed", async () => {
  expect((await authenticate({ query: "a=1" })).certainPath).toBe("/apps/help");
});

it.each([
  "",
  "/",
  "apps/help",
  "//evil.example",
  "/a/../b",
  "/apps/<script>",
  `/${"a".repeat(300)}`,
])("takes no page mounted at %j", async (pathPrefix) => {
  await expect(authenticate({ pathPrefix })).rejects.toMatchObject({ code: "UNAUTHORIZED" });
});

it("takes the end off a path that ends in a slash", async () => {
  expect((await authenticate({ pathPrefix: "/community/faq/" })).proxyPath).toBe("/community/faq");
});
