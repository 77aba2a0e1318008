import { beforeEach, describe, expect, it } from "vitest";
import {
  AdminWorld,
  at,
  value,
  variantIdOf,
} from "tests/stand-ins/shopify/graphql/testing/admin-world";
import { createCustomer, fulfillOrder } from "tests/stand-ins/shopify/store/actions";
import { gid } from "tests/stand-ins/shopify/store/gid";
import { mutations } from "./mutation-list";

let world: AdminWorld;

beforeEach(() => {
  world = new AdminWorld();
});

describe("scopes of mutations", () => {
  it("are stated, but where the object or the app itself decides", () => {
    expect(mutations.filter(({ scope }) => scope === null).map(({ name }) => name)).toEqual([
      "fulfillmentOrderCancel",
      "fulfillmentOrderHold",
      "fulfillmentOrderMove",
      "fulfillmentOrderOpen",
      "fulfillmentOrderReleaseHold",
      "fulfillmentOrderReportProgress",
      "metafieldsDelete",
      "metafieldsSet",
      "pubSubWebhookSubscriptionCreate",
      "pubSubWebhookSubscriptionUpdate",
      "stagedUploadsCreate",
      "tagsAdd",
      "tagsRemove",
      "webhookSubscriptionCreate",
      "webhookSubscriptionDelete",
      "webhookSubscriptionUpdate",
    ]);
  });

  it("any one of three lets an app ship, and tell where a parcel is", async () => {
    const order = world.order();
    value(fulfillOrder(world.shop, { orderId: order.id }));
    const id = gid("Fulfillment", world.stored(order).fulfillments[0]?.id ?? 0);
    const event = `mutation($id: ID!) { fulfillmentEventCreate(fulfillmentEvent: {
      fulfillmentId: $id, status: IN_TRANSIT }) { userErrors { message } } }`;
    const refused = await world.ask(event, { id }, { scopes: ["write_orders"] });
    expect(at(refused.errors, 0, "message")).toBe(
      "Access denied for fulfillmentEventCreate field. Required access: " +
        "`write_assigned_fulfillment_orders` access scope, " +
        "`write_merchant_managed_fulfillment_orders` access scope or " +
        "`write_third_party_fulfillment_orders` access scope.",
    );
    expect(world.stored(order).fulfillments[0]?.events).toEqual([]);
    const scopes = ["write_third_party_fulfillment_orders"];
    expect((await world.ask(event, { id }, { scopes })).errors).toBeUndefined();
  });

  it("of metafields are those of what has them", async () => {
    const variantId = gid("ProductVariant", variantIdOf(world.product()));
    const set = `mutation($id: ID!) { metafieldsSet(metafields: [{ ownerId: $id,
      namespace: "custom", key: "size", type: "number_integer", value: "4" }]) { userErrors { message } } }`;
    const refused = await world.ask(set, { id: variantId }, { scopes: ["write_orders"] });
    expect(at(refused.errors, 0, "extensions", "code")).toBe("ACCESS_DENIED");
    const allowed = await world.ask(set, { id: variantId }, { scopes: ["write_products"] });
    expect(allowed.errors).toBeUndefined();
  });

  it("of a gift card for somebody are those of customers too", async () => {
    const { id } = value(createCustomer(world.shop, { email: "ada@example.com" }));
    const create = `mutation($input: GiftCardCreateInput!) { giftCardCreate(input: $input) {
      userErrors { message } } }`;
    const initialAmount = { amount: "5.00", currencyCode: "CAD" };
    const scopes = ["write_gift_cards"];
    const anonymous = await world.ask(create, { input: { initialAmount } }, { scopes });
    expect(anonymous.errors).toBeUndefined();
    const input = { initialAmount, customerId: gid("Customer", id) };
    const refused = await world.ask(create, { input }, { scopes });
    expect(at(refused.errors, 0, "extensions", "requiredAccess")).toContain("write_customers");
  });
});
