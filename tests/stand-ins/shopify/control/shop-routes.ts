import { HttpError, readFields } from "tests/stand-ins/shopify/http/exchange";
import { requireShop } from "tests/stand-ins/shopify/http/find-shop";
import type { Platform } from "tests/stand-ins/shopify/http/platform";
import type { Route } from "tests/stand-ins/shopify/http/router";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import { redactCustomer, redactShop, requestCustomerData } from "./compliance";
import { controlRoute, type ControlContext } from "./control-route";
import { addShopSchema, complianceSchema } from "./control-schemas";
import { countResources } from "./count-resources";
import { runAction } from "./run-action";

const COMPLIANCE = {
  "customer-redact": redactCustomer,
  "data-request": requestCustomerData,
  "shop-redact": redactShop,
};

const MAX_LISTED = 1000;

/** Shops, their records, domain actions and compliance requests. */
export function shopRoutes({ platform, addShop }: ControlContext): Route[] {
  const shopOf = (params: Record<string, string>) => requireShop(platform, params.shop ?? "");
  return [
    controlRoute("GET", "/shops", () => ({
      shops: platform.store.shops().map(({ record }) => record),
    })),
    controlRoute("POST", "/shops", async ({ request }) => {
      const shop = await addShop(addShopSchema.parse(await readFields(request)));
      return { shop: shop.record };
    }),
    controlRoute("GET", "/shops/:shop/counts", ({ params }) => countResources(shopOf(params))),
    controlRoute("POST", "/shops/:shop/actions/:action", async ({ request, params, response }) => {
      const input = await readFields(request);
      const result = runAction(shopOf(params), params.action ?? "", input);
      if (!result.ok) response.statusCode = 422;
      return result;
    }),
    controlRoute("GET", "/shops/:shop/:collection", ({ params, url }) => {
      const { from = 0, count = 100 } = Object.fromEntries(
        [...url.searchParams].map(([key, value]) => [key, Number(value)]),
      );
      const records = collectionOf(shopOf(params), params.collection ?? "");
      return { records: slice(records.values(), from, Math.min(count, MAX_LISTED)) };
    }),
    controlRoute("GET", "/shops/:shop/:collection/:id", ({ params }) => {
      const record = collectionOf(shopOf(params), params.collection ?? "").get(Number(params.id));
      if (!record) throw new HttpError(404, "No such record");
      return record;
    }),
    controlRoute("POST", "/compliance/:topic", async ({ request, params }) =>
      sendCompliance(platform, params.topic ?? "", await readFields(request)),
    ),
  ];
}

function sendCompliance(platform: Platform, topic: string, body: unknown): unknown {
  const send = Object.entries(COMPLIANCE).find(([name]) => name === topic)?.[1];
  if (!send) throw new HttpError(404, "No such compliance topic");
  const input = complianceSchema.parse(body);
  return { payload: send(platform, requireShop(platform, input.shop), input) };
}

interface Records {
  values(): Iterable<unknown>;
  get(id: number): unknown;
}

function collectionOf(shop: ShopStore, name: string): Records {
  const found = Object.entries(shop.recordCollections()).find(([key]) => key === name);
  if (!found) throw new HttpError(404, `A shop has no ${name}`);
  return found[1];
}

function slice(records: Iterable<unknown>, from: number, count: number): unknown[] {
  const taken: unknown[] = [];
  let index = 0;
  for (const record of records) {
    if (taken.length >= count) break;
    if (index++ >= from) taken.push(record);
  }
  return taken;
}
