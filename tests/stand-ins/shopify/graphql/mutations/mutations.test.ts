import { beforeEach, describe, expect, it } from "vitest";
import { AdminWorld, at, value } from "tests/stand-ins/shopify/graphql/testing/admin-world";
import { fulfillOrder } from "tests/stand-ins/shopify/store/actions";
import { gid } from "tests/stand-ins/shopify/store/gid";

let world: AdminWorld;

beforeEach(() => {
  world = new AdminWorld();
});

describe("mutations", () => {
  it("refuses a scope that the token does not have", async () => {
    const answer = await world.ask(
      `mutation { customerCreate(input: { firstName: "A" }) { customer { id } } }`,
      {},
      { scopes: ["read_customers"] },
    );
    expect(at(answer.errors, 0, "extensions", "code")).toBe("ACCESS_DENIED");
    expect(world.shop.customers.size).toBe(0);
  });

  it("answers NOT_EMULATED for a root field without an emulation", async () => {
    const answer = await world.ask(
      `mutation { collectionCreate(input: { title: "A" }) { collection { id } } }`,
      {},
    );
    expect(at(answer.errors, 0, "extensions", "code")).toBe("NOT_EMULATED");
  });

  it("keeps webhook subscriptions of the app, one per topic and address", async () => {
    const create = `mutation($uri: String!) { webhookSubscriptionCreate(
      topic: ORDERS_CREATE, webhookSubscription: { uri: $uri }) {
      webhookSubscription { id } userErrors { message } } }`;
    const made = await world.run(create, { uri: "https://app.example.com/webhooks" });
    const double = await world.run(create, { uri: "https://app.example.com/webhooks" });
    expect(at(double, "userErrors", 0, "message")).toBe(
      "Address for this topic has already been taken",
    );
    await world.run(
      `mutation($id: ID!) { webhookSubscriptionDelete(id: $id) { userErrors { message } } }`,
      {
        id: at(made, "webhookSubscription", "id"),
      },
    );
    const left = await world.run(`{ webhookSubscriptions(first: 5) { nodes { id } } }`);
    expect(at(left, "nodes")).toEqual([]);
  });

  it("adds and removes tags whatever their case, and announces only real changes", async () => {
    const made = await world.run(
      `mutation { customerCreate(input: { firstName: "Ada", tags: ["VIP"] }) { customer { id } } }`,
    );
    const id = at(made, "customer", "id");
    world.topics = [];
    await world.run(`mutation($id: ID!) { tagsAdd(id: $id, tags: ["vip"]) { node { id } } }`, {
      id,
    });
    expect(world.topics).toEqual([]);
    await world.run(`mutation($id: ID!) { tagsRemove(id: $id, tags: ["vip"]) { node { id } } }`, {
      id,
    });
    expect(world.topics).toEqual(["customers/update"]);
    expect([...world.shop.customers.values()][0]?.tags).toEqual([]);
  });

  it("opens, approves and processes a return of shipped units", async () => {
    const order = world.order();
    value(fulfillOrder(world.shop, { orderId: order.id }));
    const line = world.stored(order).fulfillments[0]?.lineItems[0];
    const requested = await world.run(
      `mutation($input: ReturnRequestInput!) { returnRequest(input: $input) {
        return { id status } userErrors { message } } }`,
      {
        input: {
          orderId: gid("Order", order.id),
          returnLineItems: [
            {
              fulfillmentLineItemId: gid("FulfillmentLineItem", line?.id ?? 0),
              quantity: 2,
              returnReason: "UNWANTED",
            },
          ],
        },
      },
    );
    expect(at(requested, "return", "status")).toBe("REQUESTED");
    const id = at(requested, "return", "id");
    const approved = await world.run(
      `mutation($id: ID!) { returnApproveRequest(input: { id: $id }) { return { status } } }`,
      { id },
    );
    expect(at(approved, "return", "status")).toBe("OPEN");
    const returnLine = world.stored(order).returns[0]?.lineItems[0]?.id ?? 0;
    await world.run(
      `mutation($id: ID!, $line: ID!) { returnProcess(input: {
        returnId: $id, returnLineItems: [{ id: $line, quantity: 2 }] }) { userErrors { message } } }`,
      { id, line: gid("ReturnLineItem", returnLine) },
    );
    expect(world.stored(order).returns[0]).toMatchObject({ status: "CLOSED" });
  });
});
