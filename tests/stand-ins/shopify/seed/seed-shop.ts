import { addSeconds, isoTime } from "tests/stand-ins/shopify/store/iso-time";
import type { ShopStore, Store } from "tests/stand-ins/shopify/store/store";
import type { IsoTime } from "tests/stand-ins/shopify/store/types";
import { makeCustomer, type CustomerPlan } from "./customers";
import { seedDiscounts } from "./discounts";
import type { OrderPlan } from "./order-plan";
import { makeCollections, makeProducts } from "./products";
import { customerSource, orderSource } from "./seeded-source";
import { LOCATION_IDS, makeLocations, makeShopRecord } from "./shop-record";

/** What a seeded shop is made from; the same values make the same shop. */
export interface SeedOptions {
  domain: string;
  /** Default 1. */
  seed?: number;
  /** Default 2,000; a million work too, since orders are made on demand. */
  orders?: number;
  /** Default 500, or a quarter of the orders when there are many. */
  customers?: number;
  /** The last moment of the shop's history. */
  now: Date | IsoTime;
}

const MONTHS_OF_HISTORY = 14;
const FIRST_ORDER_ID = 5_000_000_001;
const FIRST_ORDER_NUMBER = 1001;

/** Adds a seeded shop to the store: products, stock, customers and orders of 14 months. */
export function seedShop(store: Store, options: SeedOptions): ShopStore {
  const seed = options.seed ?? 1;
  const orders = options.orders ?? 2000;
  const customers = options.customers ?? (orders > 20_000 ? Math.ceil(orders / 4) : 500);
  const now = typeof options.now === "string" ? options.now : isoTime(options.now);
  const start = addSeconds(now, -MONTHS_OF_HISTORY * 30.4 * 86_400);
  const openedAt = addSeconds(start, -30 * 86_400);
  const record = makeShopRecord(options.domain, openedAt);
  const productPlan = { seed, openedAt, locationIds: [...LOCATION_IDS] };
  const products = makeProducts(productPlan);
  const customerPlan: CustomerPlan = { seed, count: customers, start: openedAt, end: start };
  const customersBase = customerSource(customerPlan);
  const orderPlan: OrderPlan = {
    seed,
    count: orders,
    start,
    now,
    firstOrderId: FIRST_ORDER_ID,
    firstNumber: FIRST_ORDER_NUMBER,
    variants: products
      .filter(({ status }) => status === "ACTIVE")
      .flatMap((product) => product.variants.map((variant) => ({ product, variant }))),
    customerCount: customers,
    customerAt: (index) =>
      index < customersBase.size ? customersBase.at(index) : makeCustomer(customerPlan, index),
    currencyCode: record.currencyCode,
    taxRate: record.taxRate,
    taxTitle: record.taxTitle,
    locationIds: [...LOCATION_IDS],
  };
  const shop = store.addShop({
    record,
    customers: customersBase,
    orders: orderSource(orderPlan),
  });
  for (const location of makeLocations(openedAt)) shop.locations.put(location);
  for (const collection of makeCollections(productPlan)) shop.collections.put(collection);
  for (const product of products) shop.products.put(product);
  seedDiscounts(shop, now);
  shop.setNextOrderNumber(FIRST_ORDER_NUMBER + orders);
  return shop;
}
