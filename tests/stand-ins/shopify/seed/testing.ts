import { executeAdminRequest } from "tests/stand-ins/shopify/graphql/execute-admin-request";
import type { AccessGrant } from "tests/stand-ins/shopify/graphql/request-context";
import { Store, type ShopStore } from "tests/stand-ins/shopify/store/store";
import { seedShop } from "./seed-shop";

/** The moment tests stand at. */
export const TEST_NOW = "2026-11-22T16:00:00Z";

export const ALL_SCOPES = [
  "read_all_orders",
  "read_customers",
  "read_fulfillments",
  "read_inventory",
  "read_legal_policies",
  "read_locales",
  "read_locations",
  "read_orders",
  "read_products",
  "read_returns",
];

export interface TestShop {
  store: Store;
  shop: ShopStore;
  clock: { now: Date };
  /** Sends a query; the parsed body. */
  ask(query: string, variables?: Record<string, unknown>): Promise<TestAnswer>;
}

export interface TestAnswer {
  data: Record<string, unknown> | null | undefined;
  errors: { message: string; path?: unknown[]; extensions?: Record<string, unknown> }[];
  extensions: Record<string, unknown> | undefined;
}

/** A seeded shop with a clock the test moves, for tests of the engine. */
export function testShop(
  options: { orders?: number; customers?: number; scopes?: string[] } = {},
): TestShop {
  const clock = { now: new Date(TEST_NOW) };
  const store = new Store(() => clock.now);
  const { orders = 300, customers = 80 } = options;
  const shop = seedShop(store, { domain: "demo.myshopify.com", now: TEST_NOW, orders, customers });
  const grant: AccessGrant = {
    appId: "test-app",
    appHandle: "test-app",
    appTitle: "Test app",
    scopes: options.scopes ?? ALL_SCOPES,
    userId: null,
  };
  return {
    store,
    shop,
    clock,
    ask: async (query, variables = {}) => {
      const body = { query, variables };
      const response = await executeAdminRequest({
        store,
        shop,
        grant,
        apiVersion: "2026-10",
        body,
      });
      // The engine's own body: GraphQL's response shape.
      const answer = response.body as Partial<TestAnswer>;
      return { data: answer.data, errors: answer.errors ?? [], extensions: answer.extensions };
    },
  };
}
