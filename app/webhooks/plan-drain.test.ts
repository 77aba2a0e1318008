import { describe, expect, it } from "vitest";
import { planDrain, type StoredHint } from "./plan-drain";

let count = 0;
const hint = (topic: string, objectId: string | null): StoredHint => ({
  webhookId: `w${++count}`,
  topic,
  objectId,
});
const none = new Map<string, string>();

describe("planDrain", () => {
  it("looks at an object once, however many webhooks told of it", () => {
    const hints = [
      hint("orders/create", "gid://shopify/Order/1"),
      hint("orders/updated", "gid://shopify/Order/1"),
      hint("refunds/create", "gid://shopify/Order/1"),
      hint("orders/updated", "gid://shopify/Order/2"),
    ];
    const plan = planDrain(hints, none);
    expect(plan.refreshes).toEqual([
      { resource: "orders", ids: ["1", "2"], webhookIds: hints.map((each) => each.webhookId) },
    ]);
    expect(plan.unusable).toEqual([]);
  });

  it("puts what an agent would miss first", () => {
    const plan = planDrain(
      [
        hint("shop/update", null),
        hint("products/update", "gid://shopify/Product/1"),
        hint("inventory_levels/update", "gid://shopify/InventoryItem/1"),
        hint("customers/delete", "gid://shopify/Customer/1"),
        hint("orders/delete", "gid://shopify/Order/1"),
      ],
      none,
    );
    expect(plan.refreshes.map(({ resource }) => resource)).toEqual([
      "orders",
      "customers",
      "inventory",
      "products",
      "shop",
    ]);
    expect(plan.refreshes.at(-1)?.ids).toEqual([]);
  });

  it("finds the order of a return in the mirror", () => {
    const known = hint("returns/update", "gid://shopify/Return/5");
    const unknown = hint("returns/update", "gid://shopify/Return/6");
    const plan = planDrain([known, unknown], new Map([["5", "50"]]));
    expect(plan.refreshes).toEqual([
      { resource: "orders", ids: ["50"], webhookIds: [known.webhookId] },
    ]);
    expect(plan.unusable).toEqual([unknown]);
  });

  it("sets aside what is no hint, and what it cannot use", () => {
    const uninstalled = hint("app/uninstalled", null);
    const nameless = hint("orders/updated", null);
    const unknown = hint("themes/publish", "gid://shopify/Theme/1");
    const plan = planDrain([uninstalled, nameless, unknown], none);
    expect(plan.specialCases).toEqual([
      { action: { kind: "uninstall" }, webhookId: uninstalled.webhookId, objectId: null },
    ]);
    expect(plan.unusable).toEqual([nameless, unknown]);
    expect(plan.refreshes).toEqual([]);
  });
});
