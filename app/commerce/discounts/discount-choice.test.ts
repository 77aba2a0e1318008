import { expect, test } from "vitest";
import { discountQuery, toDiscountChoice } from "./discount-choice";

type Node = Parameters<typeof toDiscountChoice>[0];
type CodeDiscount = Extract<Node["discount"], { __typename: "DiscountCodeBasic" }>;

const SHOP = "https://villakauppa.example";

const node = (part: Partial<CodeDiscount> = {}): Node => ({
  id: "gid://shopify/DiscountNode/1",
  discount: {
    __typename: "DiscountCodeBasic",
    title: "Welcome",
    status: "ACTIVE",
    summary: "10% off entire order",
    endsAt: null,
    usageLimit: null,
    asyncUsageCount: 3,
    codes: { nodes: [{ code: "WELCOME 10" }] },
    ...part,
  },
});

test("an active code, with the address that applies it", () => {
  expect(toDiscountChoice(node(), SHOP)).toEqual({
    code: "WELCOME 10",
    title: "Welcome",
    summary: "10% off entire order",
    url: "https://villakauppa.example/discount/WELCOME%2010",
    endsAt: null,
    usesLeft: null,
  });
  expect(toDiscountChoice(node({ usageLimit: 5 }), SHOP)?.usesLeft).toBe(2);
});

test("what cannot be handed out is left out", () => {
  expect(toDiscountChoice(node({ status: "EXPIRED" }), SHOP)).toBeNull();
  expect(toDiscountChoice(node({ usageLimit: 3 }), SHOP)).toBeNull();
  expect(toDiscountChoice(node({ codes: { nodes: [] } }), SHOP)).toBeNull();
});

test("what is typed cannot leave its term", () => {
  expect(discountQuery("")).toBe("method:code AND status:active");
  expect(discountQuery('free" OR status:"expired')).toBe(
    'method:code AND status:active AND "free  OR status: expired"',
  );
});
