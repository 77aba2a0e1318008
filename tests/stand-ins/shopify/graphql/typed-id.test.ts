import { describe, expect, it } from "vitest";
import { AdminWorld, at } from "./testing/admin-world";
import { idOf } from "./typed-id";

describe("ids of arguments", () => {
  it("are gids of the type, or plain numbers", () => {
    expect(idOf("gid://shopify/Order/12", "Order")).toBe(12);
    expect(idOf("12", "Order")).toBe(12);
    expect(() => idOf("gid://shopify/Product/12", "Order")).toThrow(
      "Invalid id: gid://shopify/Product/12",
    );
    expect(() => idOf("gid://shopify/Order/x", "Order")).toThrow("Invalid id");
  });

  it.each([
    ["order(id: $id) { id }"],
    ["draftOrder(id: $id) { id }"],
    ["giftCard(id: $id) { id }"],
    ["return(id: $id) { id }"],
    ["fulfillmentOrder(id: $id) { id }"],
    ["job(id: $id) { id }"],
  ])("of another type are refused by %s, not found as nothing", async (root) => {
    const world = new AdminWorld();
    const answer = await world.ask(`query($id: ID!) { ${root} }`, {
      id: "gid://shopify/Product/999999999999",
    });
    expect(at(answer.errors, 0)).toMatchObject({
      message: "Invalid id: gid://shopify/Product/999999999999",
      extensions: { code: "RESOURCE_NOT_FOUND" },
    });
  });

  it("that name nothing give null, or the mutation's own refusal", async () => {
    const world = new AdminWorld();
    const none = await world.ask(`{ order(id: "gid://shopify/Order/999999999999") { id } }`);
    expect(none).toMatchObject({ data: { order: null } });
    expect(none.errors).toBeUndefined();
    const cancel = await world.ask(
      `mutation { fulfillmentOrderCancel(id: "gid://shopify/FulfillmentOrder/999999999999") {
        userErrors { message } } }`,
    );
    expect(at(cancel.errors, 0, "extensions", "code")).toBe("RESOURCE_NOT_FOUND");
  });
});
