import {
  isObject,
  type Answer,
  type Json,
  type JsonObject,
} from "tests/stand-ins/shopify/check/exchange";
import { emptyShopStore, execute } from "tests/stand-ins/shopify/check/open-empty-shop";
import type { AccessGrant } from "tests/stand-ins/shopify/graphql/request-context";
import { placeOrder } from "tests/stand-ins/shopify/store/actions";
import { createProduct } from "tests/stand-ins/shopify/store/actions/create-product";
import type { PlaceOrderInput } from "tests/stand-ins/shopify/store/actions/inputs";
import { gid } from "tests/stand-ins/shopify/store/gid";
import type { ActionResult, Order, Product } from "tests/stand-ins/shopify/store/types";

/** An empty shop whose Admin API a test calls as an app that may do everything. */
export class AdminWorld {
  private readonly opened: ReturnType<typeof emptyShopStore>;
  /** Topics announced, in their order; empty it before what is to be looked at. */
  topics: string[] = [];
  now: Date;

  constructor(now = new Date("2026-11-22T16:00:00Z")) {
    this.now = now;
    this.opened = emptyShopStore("demo.myshopify.com", () => this.now);
    this.opened.store.onChange(({ topic }) => this.topics.push(topic));
  }

  get shop() {
    return this.opened.shop;
  }

  get store() {
    return this.opened.store;
  }

  /** The whole answer. */
  ask(query: string, variables: JsonObject = {}, as: Partial<AccessGrant> = {}): Promise<Answer> {
    return execute(this.store, this.shop, { query, variables }, as);
  }

  /** The value of the first root field; throws on top-level errors. */
  async run(query: string, variables: JsonObject = {}): Promise<JsonObject> {
    const answer = await this.ask(query, variables);
    if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
    const payload = isObject(answer.data) ? Object.values(answer.data)[0] : null;
    if (!isObject(payload)) throw new Error(`no payload in ${JSON.stringify(answer)}`);
    return payload;
  }

  /** A product with one variant of 10.00 and this much stock. */
  product(title = "Mug", available = 10): Product {
    return value(
      createProduct(this.shop, { title, variants: [{ price: 1000, tracked: true, available }] }),
    );
  }

  /** A placed order; by default three paid mugs. */
  order(input: Partial<PlaceOrderInput> = {}): Order {
    const lines = input.lines ?? [{ variantId: variantIdOf(this.product()), quantity: 3 }];
    return value(placeOrder(this.shop, { email: "ada@example.com", ...input, lines }));
  }

  /** The order as it is stored now. */
  stored({ id }: { id: number }): Order {
    const order = this.shop.orders.get(id);
    if (order === undefined) throw new Error(`no order ${id}`);
    return order;
  }
}

/** What is at a path of an answer. */
export function at(from: Json | undefined, ...path: (string | number)[]): Json | undefined {
  let here = from;
  for (const key of path) {
    if (Array.isArray(here)) here = here[Number(key)];
    else here = isObject(here) ? here[String(key)] : undefined;
  }
  return here;
}

/** An action's value; throws when it was refused. */
export function value<T>(result: ActionResult<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value;
}

export function variantIdOf(product: Product): number {
  const [variant] = product.variants;
  if (variant === undefined) throw new Error("no variant");
  return variant.id;
}

/** The gid of a product's only variant. */
export function variantGidOf(product: Product): string {
  return gid("ProductVariant", variantIdOf(product));
}
