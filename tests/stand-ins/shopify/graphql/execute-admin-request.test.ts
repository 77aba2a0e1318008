import { describe, expect, test } from "vitest";
import { TEST_NOW, testShop } from "tests/stand-ins/shopify/seed/testing";
import { cancelOrder } from "tests/stand-ins/shopify/store/actions/cancel-order";
import { updateOrder } from "tests/stand-ins/shopify/store/actions/update-order";
import { gid } from "tests/stand-ins/shopify/store/gid";
import { throttleKey, throttleOf } from "./execute-admin-request";

const LIST = `query List($first: Int, $after: String, $last: Int, $before: String, $query: String,
  $sortKey: OrderSortKeys, $reverse: Boolean) {
  orders(first: $first, after: $after, last: $last, before: $before, query: $query,
    sortKey: $sortKey, reverse: $reverse) {
    nodes { id name updatedAt } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

interface OrderPage {
  nodes: { id: string; name: string; updatedAt: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
}

function ordersOf(data: Record<string, unknown> | null | undefined): OrderPage {
  return data?.orders as OrderPage;
}

describe("pages", () => {
  test("forwards through all orders, each once, in the asked order", async () => {
    const { ask, shop } = testShop();
    const names = new Set<string>();
    let after: string | null = null;
    let last = "";
    do {
      const variables = { first: 70, after, sortKey: "UPDATED_AT" };
      const page = ordersOf((await ask(LIST, variables)).data);
      for (const { name, updatedAt } of page.nodes) {
        names.add(name);
        expect(updatedAt >= last).toBe(true);
        last = updatedAt;
      }
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(names.size).toBe(shop.orders.size);
  });

  test("backwards gives the end of the list in list order", async () => {
    const { ask } = testShop();
    const forward = ordersOf((await ask(LIST, { first: 250, sortKey: "ID" })).data).nodes;
    const all = [
      ...forward,
      ...ordersOf((await ask(LIST, { last: 50, sortKey: "ID" })).data).nodes,
    ];
    expect(new Set(all.map(({ id }) => id)).size).toBe(300);
    expect(all.map(({ name }) => name)).toEqual(
      Array.from({ length: 300 }, (_, index) => `#${1001 + index}`),
    );
  });

  test("a changed order moves to the end of UPDATED_AT and is found by the sweep's filter", async () => {
    const { ask, shop } = testShop();
    const order = [...shop.orders.values()][10];
    if (!order) throw new Error("No order");
    await ask(LIST, { first: 1, sortKey: "UPDATED_AT" });
    expect(updateOrder(shop, { orderId: order.id, note: "changed" }).ok).toBe(true);
    expect(updateOrder(shop, { orderId: order.id, note: "changed again" }).ok).toBe(true);
    const page = ordersOf(
      (await ask(LIST, { first: 5, sortKey: "UPDATED_AT", query: `updated_at:>='${TEST_NOW}'` }))
        .data,
    );
    expect(page.nodes.map(({ id }) => id)).toEqual([gid("Order", order.id)]);
    expect(page.nodes[0]?.updatedAt).toBe("2026-11-22T16:00:01Z");
  });

  test.each([
    [{}, "you must provide one of first or last"],
    [{ first: 1, last: 1 }, "providing both first and last is not supported"],
  ])("refuses %j", async (variables, message) => {
    const { errors } = await testShop().ask(LIST, variables);
    expect(errors[0]).toMatchObject({ message, extensions: { code: "BAD_REQUEST" } });
  });
});

describe("search", () => {
  test.each([
    ["name:#1005", ["#1005"]],
    ["name:1005", ["#1005"]],
    ["id:5000000005", ["#1005"]],
    ["name:#1005 OR name:#1007", ["#1005", "#1007"]],
    ["name:#1005 -id:5000000005", []],
    ["created_at:<'2020-01-01'", []],
  ])("%s", async (query, names) => {
    const page = ordersOf((await testShop().ask(LIST, { first: 5, query })).data);
    expect(page.nodes.map(({ name }) => name)).toEqual(names);
  });

  test("by customer gives the same orders as the customer's own list", async () => {
    const { ask, shop } = testShop();
    for (const customer of shop.customers.values()) {
      const expected = [...shop.orders.values()]
        .filter(({ customerId }) => customerId === customer.id)
        .map(({ name }) => name);
      const query = `customer_id:${customer.id}`;
      const page = ordersOf((await ask(LIST, { first: 50, sortKey: "ID", query })).data);
      expect(page.nodes.map(({ name }) => name)).toEqual(expected);
    }
  });

  test("an unknown filter matches everything and is reported", async () => {
    const { data, extensions } = await testShop().ask(LIST, { first: 2, query: "foo:bar" });
    expect(ordersOf(data).nodes).toHaveLength(2);
    expect(extensions?.search).toEqual([
      {
        path: ["orders"],
        query: "foo:bar",
        parsed: { field: "foo", match_all: "bar" },
        warnings: [
          {
            field: "foo",
            message: "Invalid search field for this query.",
            code: "invalid_field",
          },
        ],
      },
    ]);
  });
});

describe("errors as recorded", () => {
  test("unknown field", async () => {
    const { errors } = await testShop().ask("query Q {\n  shop {\n    nope\n  }\n}");
    expect(errors).toEqual([
      {
        message: "Field 'nope' doesn't exist on type 'Shop'",
        locations: [{ line: 3, column: 5 }],
        path: ["query Q", "shop", "nope"],
        extensions: { code: "undefinedField", typeName: "Shop", fieldName: "nope" },
      },
    ]);
  });

  test("a variable that may not be null", async () => {
    const { errors } = await testShop().ask("query Q($id: ID!) { order(id: $id) { id } }");
    expect(errors[0]).toMatchObject({
      message: "Variable $id of type ID! was provided invalid value",
      extensions: { code: "INVALID_VARIABLE", value: null },
    });
  });

  test("a schema field without data says so instead of inventing it", async () => {
    const { errors } = await testShop().ask("{ shop { features { storefront } } }");
    expect(errors[0]).toMatchObject({
      extensions: { code: "NOT_EMULATED", typeName: "Shop", fieldName: "features" },
    });
  });

  test("a missing scope", async () => {
    const { ask } = testShop({ scopes: ["read_products"] });
    const { errors } = await ask("{ orders(first: 1) { nodes { id } } }");
    expect(errors[0]).toMatchObject({
      message: "Access denied for orders field. Required access: `read_orders` access scope.",
      extensions: { code: "ACCESS_DENIED" },
    });
  });
});

describe("60 days", () => {
  test("without read_all_orders older orders do not exist", async () => {
    const { ask, shop } = testShop({ scopes: ["read_orders"] });
    const [oldest] = shop.orders.values();
    if (!oldest) throw new Error("No order");
    const { data } = await ask(
      `{ orders(first: 1, sortKey: CREATED_AT) { nodes { name } } order(id: "${gid("Order", oldest.id)}") { id } }`,
    );
    expect(data?.order).toBeNull();
    expect(ordersOf(data).nodes[0]?.name).not.toBe(oldest.name);
  });
});

describe("cost", () => {
  test("an operation of more than 1000 points is refused", async () => {
    const { errors } = await testShop().ask(
      `{ orders(first: 250) { nodes { lineItems(first: 250) { nodes { id product { variants(first: 250) { nodes { id } } } } } } } }`,
    );
    expect(errors[0]?.extensions).toMatchObject({ code: "MAX_COST_EXCEEDED", maxCost: 1000 });
  });

  test("an empty bucket answers THROTTLED with HTTP 200, and refills by 100 a second", async () => {
    const { ask, store, shop, clock } = testShop();
    throttleOf(store).drain(throttleKey("test-app", shop.domain));
    const { errors, extensions } = await ask("{ shop { name } }");
    expect(errors[0]).toMatchObject({ message: "Throttled", extensions: { code: "THROTTLED" } });
    expect(extensions).toMatchObject({
      cost: { requestedQueryCost: 1, throttleStatus: { currentlyAvailable: 0, restoreRate: 100 } },
    });
    clock.now = new Date(clock.now.getTime() + 1000);
    expect((await ask("{ shop { name } }")).errors).toEqual([]);
  });
});

describe("nodes", () => {
  test("gives each object by its gid and null for what is not there", async () => {
    const { ask, shop } = testShop();
    const order = [...shop.orders.values()].find(({ fulfillments }) => fulfillments.length > 0);
    const line = order?.lineItems[0];
    const fulfillment = order?.fulfillments[0];
    if (!order || !line || !fulfillment) throw new Error("No fulfilled order");
    const ids = [
      gid("Order", order.id),
      gid("LineItem", line.id),
      gid("Fulfillment", fulfillment.id),
      gid("Order", 1),
      "gid://shopify/Nonsense/1",
    ];
    const { data } = await ask(`query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }`, {
      ids,
    });
    expect(data?.nodes).toEqual([
      { __typename: "Order", id: ids[0] },
      { __typename: "LineItem", id: ids[1] },
      { __typename: "Fulfillment", id: ids[2] },
      null,
      null,
    ]);
  });

  test("a cancelled order's figures fall to nothing", async () => {
    const { ask, shop } = testShop();
    const order = [...shop.orders.values()].find(
      ({ fulfillments, cancelledAt, transactions }) =>
        fulfillments.length === 0 && !cancelledAt && transactions.length === 1,
    );
    if (!order) throw new Error("No open order");
    const { id: orderId } = order;
    const input = { orderId, reason: "CUSTOMER", restock: true, refund: true } as const;
    expect(cancelOrder(shop, input).ok).toBe(true);
    const { data } = await ask(
      `{ order(id: "${gid("Order", orderId)}") { cancelReason currentTotalPriceSet { shopMoney { amount } } } }`,
    );
    expect(data?.order).toMatchObject({
      cancelReason: "CUSTOMER",
      currentTotalPriceSet: { shopMoney: { amount: "0.0" } },
    });
  });
});
