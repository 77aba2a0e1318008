import { describe, expect, it } from "vitest";
import type { OrderStatus } from "~/storefront/order-status/order-status";
import { chooseOrders } from "./choose-orders";
import { shorten } from "./shorten";

const order = (orderId: string, isOpen: boolean) => ({ orderId, isOpen }) as OrderStatus;
const ids = (statuses: readonly OrderStatus[]) =>
  chooseOrders(statuses).map(({ orderId }) => orderId);

describe("chooseOrders", () => {
  it("shows what is under way before the newest that is not, at most three", () => {
    expect(ids([order("5", false), order("4", true), order("3", false), order("2", true)])).toEqual(
      ["4", "2", "5"],
    );
    expect(ids(["5", "4", "3", "2"].map((id) => order(id, true)))).toEqual(["5", "4", "3"]);
    expect(ids([order("5", false), order("4", false)])).toEqual(["5"]);
    expect(ids([])).toEqual([]);
  });
});

describe("shorten", () => {
  it("leaves short texts alone and cuts long ones after a sentence or a word", () => {
    expect(shorten(" Send it back. ")).toBe("Send it back.");
    const sentences = shorten("This is a sentence. ".repeat(60));
    expect(sentences).toMatch(/sentence\.$/);
    expect(sentences.length).toBeLessThanOrEqual(600);
    expect(shorten("word ".repeat(300))).toMatch(/word…$/);
    expect(shorten("退货".repeat(500))).toHaveLength(601);
    expect(shorten("退货需要在三十天内。".repeat(100))).toMatch(/。$/);
    expect(shorten("😀".repeat(500)).isWellFormed()).toBe(true);
  });
});
