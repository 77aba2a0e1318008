import { beforeEach, describe, expect, it } from "vitest";
import {
  AdminWorld,
  at,
  value,
  variantIdOf,
} from "tests/stand-ins/shopify/graphql/testing/admin-world";
import {
  editOrder,
  fulfillOrder,
  payOrder,
  refundOrder,
} from "tests/stand-ins/shopify/store/actions";
import { cancelFulfillment } from "tests/stand-ins/shopify/store/actions/cancel-fulfillment";
import { gid } from "tests/stand-ins/shopify/store/gid";
import type { Order } from "tests/stand-ins/shopify/store/types";

let world: AdminWorld;
let order: Order;

beforeEach(() => {
  world = new AdminWorld();
  order = world.order();
});

const READ = `query($id: ID!) { order(id: $id) {
  closed displayFulfillmentStatus
  lineItems(first: 5) { nodes { fulfillableQuantity } }
  fulfillmentOrders(first: 9) { nodes { id status supportedActions { action }
    fulfillmentHolds { handle heldByRequestingApp }
    lineItems(first: 5) { nodes { id totalQuantity remainingQuantity } } } } } }`;

async function read() {
  const found = await world.run(READ, { id: gid("Order", order.id) });
  const nodes = at(found, "fulfillmentOrders", "nodes");
  return {
    status: at(found, "displayFulfillmentStatus"),
    closed: at(found, "closed"),
    fulfillable: at(found, "lineItems", "nodes", 0, "fulfillableQuantity"),
    orders: (Array.isArray(nodes) ? nodes : []).map((one) => [
      at(one, "status"),
      at(one, "lineItems", "nodes", 0, "totalQuantity"),
      at(one, "lineItems", "nodes", 0, "remainingQuantity"),
    ]),
    firstId: String(at(nodes, 0, "id")),
    firstLineId: String(at(nodes, 0, "lineItems", "nodes", 0, "id")),
  };
}

const HOLD = `mutation($id: ID!, $hold: FulfillmentOrderHoldInput!) {
  fulfillmentOrderHold(id: $id, fulfillmentHold: $hold) {
    fulfillmentHold { id handle displayReason } fulfillmentOrder { status supportedActions { action } }
    remainingFulfillmentOrder { status lineItems(first: 1) { nodes { totalQuantity } } }
    userErrors { field message code } } }`;

const hold = (id: string, more: object = {}) =>
  world.run(HOLD, { id, hold: { reason: "INCORRECT_ADDRESS", handle: "doorbell-1", ...more } });

describe("fulfillment orders", () => {
  it("go from open through in progress to closed, and a paid order closes with the last unit", async () => {
    expect((await read()).orders).toEqual([["OPEN", 3, 3]]);
    const line = order.lineItems[0]?.id ?? 0;
    value(
      fulfillOrder(world.shop, { orderId: order.id, lines: [{ lineItemId: line, quantity: 1 }] }),
    );
    expect(await read()).toMatchObject({ orders: [["IN_PROGRESS", 3, 2]], closed: false });
    value(fulfillOrder(world.shop, { orderId: order.id }));
    expect(await read()).toMatchObject({ orders: [["CLOSED", 3, 0]], closed: true });
  });

  it("leaves an unpaid order open until it is paid", () => {
    const unpaid = world.order({ payment: "pending" });
    value(fulfillOrder(world.shop, { orderId: unpaid.id }));
    expect(world.stored(unpaid).closedAt).toBeNull();
    value(payOrder(world.shop, { orderId: unpaid.id }));
    expect(world.stored(unpaid).closedAt).not.toBeNull();
  });

  it("a cancelled fulfillment leaves the completed one closed and opens a new one", async () => {
    const { fulfillmentId } = value(fulfillOrder(world.shop, { orderId: order.id }));
    value(cancelFulfillment(world.shop, { fulfillmentId }));
    expect(await read()).toMatchObject({
      status: "UNFULFILLED",
      closed: false,
      orders: [
        ["CLOSED", 3, 3],
        ["OPEN", 3, 3],
      ],
    });
  });

  it("a cancelled part goes back to the one it came from", async () => {
    const line = order.lineItems[0]?.id ?? 0;
    const { fulfillmentId } = value(
      fulfillOrder(world.shop, { orderId: order.id, lines: [{ lineItemId: line, quantity: 1 }] }),
    );
    value(cancelFulfillment(world.shop, { fulfillmentId }));
    expect((await read()).orders).toEqual([["OPEN", 3, 3]]);
  });

  it("follow an edit: fewer units leave them, new lines get one of their own", async () => {
    value(
      editOrder(world.shop, {
        orderId: order.id,
        setQuantities: [{ lineItemId: order.lineItems[0]?.id ?? 0, quantity: 1 }],
        addLines: [{ variantId: variantIdOf(world.product("Plate")), quantity: 2 }],
      }),
    );
    expect((await read()).orders).toEqual([
      ["OPEN", 1, 1],
      ["OPEN", 2, 2],
    ]);
  });

  it("lose units that are refunded unshipped, and close with the last", async () => {
    const lineItemId = order.lineItems[0]?.id ?? 0;
    const refund = (quantity: number) =>
      value(
        refundOrder(world.shop, {
          orderId: order.id,
          lines: [{ lineItemId, quantity, restockType: "CANCEL" }],
        }),
      );
    refund(1);
    expect((await read()).orders).toEqual([["OPEN", 2, 2]]);
    refund(2);
    expect((await read()).orders).toEqual([["CLOSED", 0, 0]]);
  });

  it("what needs no shipping has one of its own", async () => {
    order = world.order({
      lines: [{ variantId: variantIdOf(world.product()), quantity: 1 }],
    });
    world.shop.editOrder(order.id, (draft) => {
      const [first] = draft.lineItems;
      if (first) draft.lineItems.push({ ...first, id: first.id + 50, requiresShipping: false });
    });
    expect((await read()).orders).toHaveLength(2);
  });
});

describe("fulfillmentOrderHold", () => {
  it("holds all, so that nothing can be shipped, until its own hold is released", async () => {
    const { firstId } = await read();
    world.topics = [];
    const held = await hold(firstId);
    expect(held).toMatchObject({
      fulfillmentHold: { handle: "doorbell-1", displayReason: "Incorrect address" },
      fulfillmentOrder: {
        status: "ON_HOLD",
        supportedActions: [{ action: "RELEASE_HOLD" }, { action: "HOLD" }, { action: "MOVE" }],
      },
      remainingFulfillmentOrder: null,
      userErrors: [],
    });
    expect(world.topics).toEqual(["fulfillment_orders/placed_on_hold", "orders/updated"]);
    expect(await read()).toMatchObject({ status: "ON_HOLD", fulfillable: 0 });
    expect(fulfillOrder(world.shop, { orderId: order.id }).ok).toBe(false);
    const released = await world.run(
      `mutation($id: ID!, $holdIds: [ID!]) { fulfillmentOrderReleaseHold(id: $id, holdIds: $holdIds) {
        fulfillmentOrder { status } userErrors { message } } }`,
      { id: firstId, holdIds: [at(held, "fulfillmentHold", "id") ?? ""] },
    );
    expect(released).toMatchObject({ fulfillmentOrder: { status: "OPEN" }, userErrors: [] });
    expect(await read()).toMatchObject({ status: "UNFULFILLED", fulfillable: 3 });
  });

  it("a handle is used once by an app, and ten holds are the most", async () => {
    const { firstId } = await read();
    await hold(firstId);
    expect(at(await hold(firstId), "userErrors", 0, "code")).toBe(
      "DUPLICATE_FULFILLMENT_HOLD_HANDLE",
    );
    for (let number = 2; number <= 10; number += 1) {
      await hold(firstId, { handle: `doorbell-${number}` });
    }
    expect(at(await hold(firstId, { handle: "one more" }), "userErrors", 0, "code")).toBe(
      "FULFILLMENT_ORDER_HOLD_LIMIT_REACHED",
    );
  });

  it("holds some units, the rest can be shipped", async () => {
    const { firstId, firstLineId } = await read();
    const held = await hold(firstId, {
      fulfillmentOrderLineItems: [{ id: firstLineId, quantity: 2 }],
    });
    expect(at(held, "remainingFulfillmentOrder")).toMatchObject({
      status: "OPEN",
      lineItems: { nodes: [{ totalQuantity: 1 }] },
    });
    expect(await read()).toMatchObject({ status: "UNFULFILLED", fulfillable: 1 });
    const again = await hold(firstId, {
      handle: "b",
      fulfillmentOrderLineItems: [{ id: firstLineId, quantity: 1 }],
    });
    expect(at(again, "userErrors", 0, "code")).toBe("FULFILLMENT_ORDER_NOT_SPLITTABLE");
  });

  it("knows no fulfillment order that there is not, and asks for a scope", async () => {
    const unknown = await hold(gid("FulfillmentOrder", 999_999_999_999));
    expect(at(unknown, "userErrors", 0, "code")).toBe("FULFILLMENT_ORDER_NOT_FOUND");
    const variables = { id: (await read()).firstId, hold: { reason: "OTHER" } };
    const refused = await world.ask(HOLD, variables, { scopes: ["write_orders"] });
    expect(at(refused.errors, 0, "extensions", "code")).toBe("ACCESS_DENIED");
  });
});

describe("moving, replacing, reporting", () => {
  const MOVE = `mutation($id: ID!, $to: ID!) { fulfillmentOrderMove(id: $id, newLocationId: $to) {
    movedFulfillmentOrder { id assignedLocation { name } } userErrors { field message code } } }`;

  it("moves to another location, not to one that there is not", async () => {
    const { firstId } = await read();
    const moved = await world.run(MOVE, { id: firstId, to: gid("Location", 1002) });
    expect(moved).toMatchObject({
      movedFulfillmentOrder: { id: firstId, assignedLocation: { name: "My Custom Location" } },
    });
    const lost = await world.run(MOVE, { id: firstId, to: gid("Location", 999_999) });
    expect(lost).toMatchObject({
      userErrors: [{ field: ["id"], message: "Location not found.", code: null }],
    });
  });

  it("what was begun is not moved before it is open again", async () => {
    const { firstId } = await read();
    const progress = (name: string) =>
      world.run(
        `mutation($id: ID!) { ${name}(id: $id) {
        fulfillmentOrder { status } userErrors { message } } }`,
        { id: firstId },
      );
    await progress("fulfillmentOrderReportProgress");
    expect((await read()).status).toBe("IN_PROGRESS");
    const refused = await world.run(MOVE, { id: firstId, to: gid("Location", 1002) });
    expect(at(refused, "userErrors", 0, "code")).toBe(
      "CANNOT_MOVE_FULFILLMENT_ORDER_WITH_REPORTED_PROGRESS",
    );
    expect(await progress("fulfillmentOrderOpen")).toMatchObject({
      fulfillmentOrder: { status: "OPEN" },
    });
  });

  it("cancelling one puts another in its place", async () => {
    const { firstId } = await read();
    const payload = await world.run(
      `mutation($id: ID!) { fulfillmentOrderCancel(id: $id) {
        fulfillmentOrder { status lineItems(first: 1) { nodes { id } } }
        replacementFulfillmentOrder { status } userErrors { message } } }`,
      { id: firstId },
    );
    expect(payload).toMatchObject({
      fulfillmentOrder: { status: "CLOSED", lineItems: { nodes: [] } },
      replacementFulfillmentOrder: { status: "OPEN" },
    });
  });
});
