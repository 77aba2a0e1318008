import { createCustomer } from "tests/stand-ins/shopify/store/actions/create-customer";
import { placeOrder } from "tests/stand-ins/shopify/store/actions/place-order";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import { anyVariant, word, type Dice, type Step } from "./dice";

const FIRST_NAMES = ["Aino", "José", "Wei", "Åsa", "Zoë"];

const LAST_NAMES = ["Virtanen", "García", "Li", "Öberg", "O'Neil"];

export const anyCustomer = (shop: ShopStore, dice: Dice) => dice.pick([...shop.customers.values()]);

export function person(dice: Dice) {
  const [firstName, lastName] = [dice.pick(FIRST_NAMES) ?? null, dice.pick(LAST_NAMES) ?? null];
  const email = `Shopper.${dice.upTo(1_000_000)}@Example.com`;
  return {
    firstName,
    lastName,
    email,
    addresses: [{ firstName, lastName, city: "Oulu", countryCode: "FI", zip: "90100" }],
  };
}

export const addCustomer: Step = (shop, dice) =>
  createCustomer(shop, {
    ...person(dice),
    tags: dice.chance(0.5) ? ["vip", "b2b"] : [],
    note: word(dice),
  });

export const order: Step = (shop, dice) => {
  const variants = [anyVariant(shop, dice), anyVariant(shop, dice)].filter(
    (one) => one !== undefined,
  );
  const customer = dice.chance(0.8) ? anyCustomer(shop, dice) : undefined;
  placeOrder(shop, {
    lines: [
      ...variants.map(({ id }) => ({ variantId: id, quantity: 1 + dice.upTo(3) })),
      ...(variants.length === 0 || dice.chance(0.2)
        ? [{ title: "Gift wrap", quantity: 1, unitPrice: 350 }]
        : []),
    ],
    ...(customer ? { customerId: customer.id } : { email: `guest${dice.upTo(99)}@example.com` }),
    shipping: dice.chance(0.7) ? { title: "Posti", price: 590 } : null,
    payment: dice.pick(["paid", "pending", "authorized"] as const) ?? "paid",
    note: dice.chance(0.3) ? word(dice) : null,
    shippingAddress: {
      firstName: "Aino",
      lastName: "Virtanen",
      city: "Helsinki",
      countryCode: "FI",
    },
    discountCodes: dice.chance(0.2) ? ["WELCOME10"] : [],
  });
};
