import { seededRandom } from "tests/stand-ins/shopify/http/random";
import { addFulfillmentEvent } from "tests/stand-ins/shopify/store/actions/add-fulfillment-event";
import { approveReturn } from "tests/stand-ins/shopify/store/actions/approve-return";
import { cancelFulfillment } from "tests/stand-ins/shopify/store/actions/cancel-fulfillment";
import { cancelOrder } from "tests/stand-ins/shopify/store/actions/cancel-order";
import { closeOrder, reopenOrder } from "tests/stand-ins/shopify/store/actions/close-order";
import { createCustomer } from "tests/stand-ins/shopify/store/actions/create-customer";
import { createProduct } from "tests/stand-ins/shopify/store/actions/create-product";
import { declineReturn } from "tests/stand-ins/shopify/store/actions/decline-return";
import { deleteCustomer } from "tests/stand-ins/shopify/store/actions/delete-customer";
import { deleteOrder } from "tests/stand-ins/shopify/store/actions/delete-order";
import { deleteProduct } from "tests/stand-ins/shopify/store/actions/delete-product";
import { deleteVariants } from "tests/stand-ins/shopify/store/actions/delete-variants";
import { deliverOrder } from "tests/stand-ins/shopify/store/actions/deliver-order";
import { editOrder } from "tests/stand-ins/shopify/store/actions/edit-order";
import { fulfillOrder } from "tests/stand-ins/shopify/store/actions/fulfill-order";
import { payOrder } from "tests/stand-ins/shopify/store/actions/pay-order";
import { placeOrder } from "tests/stand-ins/shopify/store/actions/place-order";
import { processReturn } from "tests/stand-ins/shopify/store/actions/process-return";
import { refundOrder } from "tests/stand-ins/shopify/store/actions/refund-order";
import { requestReturn } from "tests/stand-ins/shopify/store/actions/request-return";
import { setInventory } from "tests/stand-ins/shopify/store/actions/set-inventory";
import { setReturnStatus } from "tests/stand-ins/shopify/store/actions/set-return-status";
import {
  activateInventory,
  deactivateInventory,
} from "tests/stand-ins/shopify/store/actions/toggle-inventory";
import { updateCustomer } from "tests/stand-ins/shopify/store/actions/update-customer";
import { updateOrder } from "tests/stand-ins/shopify/store/actions/update-order";
import { updateProduct } from "tests/stand-ins/shopify/store/actions/update-product";
import { updateShop } from "tests/stand-ins/shopify/store/actions/update-shop";
import { updateTracking } from "tests/stand-ins/shopify/store/actions/update-tracking";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";

/** A choice of one, of a number and of a chance; all from one seed. */
export interface Dice {
  pick<T>(items: readonly T[]): T | undefined;
  upTo(limit: number): number;
  chance(share: number): boolean;
}

export function createDice(seed: number): Dice {
  const random = seededRandom(seed);
  const upTo = (limit: number) => Math.floor(random() * limit);
  return { upTo, pick: (items) => items[upTo(items.length)], chance: (share) => random() < share };
}

const FIRST_NAMES = ["Aino", "José", "Wei", "Åsa", "Zoë"];
const LAST_NAMES = ["Virtanen", "García", "Li", "Öberg", "O'Neil"];
const COLOURS = ["Red", "Blue", "Green"];

type Step = (shop: ShopStore, dice: Dice) => unknown;

const anyOrder = (shop: ShopStore, dice: Dice) => dice.pick([...shop.orders.values()]);
const anyCustomer = (shop: ShopStore, dice: Dice) => dice.pick([...shop.customers.values()]);
const anyProduct = (shop: ShopStore, dice: Dice) => dice.pick([...shop.products.values()]);
const anyVariant = (shop: ShopStore, dice: Dice) =>
  dice.pick(anyProduct(shop, dice)?.variants ?? []);

const word = (dice: Dice) =>
  `note ${dice.upTo(1000)} "quoted"\n2nd line \\ ${String.fromCodePoint(0x1f9e6)}`;

function person(dice: Dice) {
  const [firstName, lastName] = [dice.pick(FIRST_NAMES) ?? null, dice.pick(LAST_NAMES) ?? null];
  const email = `Shopper.${dice.upTo(1_000_000)}@Example.com`;
  return {
    firstName,
    lastName,
    email,
    addresses: [{ firstName, lastName, city: "Oulu", countryCode: "FI", zip: "90100" }],
  };
}

const addCustomer: Step = (shop, dice) =>
  createCustomer(shop, {
    ...person(dice),
    tags: dice.chance(0.5) ? ["vip", "b2b"] : [],
    note: word(dice),
  });

const changeCustomer: Step = (shop, dice) => {
  const customer = anyCustomer(shop, dice);
  if (!customer) return;
  const { firstName, lastName } = person(dice);
  updateCustomer(shop, {
    customerId: customer.id,
    firstName,
    lastName,
    tags: [`tag-${dice.upTo(5)}`],
    note: word(dice),
  });
};

const removeCustomer: Step = (shop, dice) => {
  const customer = anyCustomer(shop, dice);
  if (customer) deleteCustomer(shop, { customerId: customer.id });
};

const order: Step = (shop, dice) => {
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

const pay: Step = (shop, dice) => {
  const found = anyOrder(shop, dice);
  if (found) payOrder(shop, { orderId: found.id });
};

const fulfil: Step = (shop, dice) => {
  const found = anyOrder(shop, dice);
  const number = `JJFI ${dice.upTo(1_000_000)}`;
  const lines = found?.lineItems.slice(0, 1).map(({ id }) => ({ lineItemId: id, quantity: 1 }));
  if (found) {
    const tracking = dice.chance(0.8)
      ? [{ company: "Posti", number, url: `https://posti.example/${dice.upTo(99)}` }]
      : [];
    fulfillOrder(shop, {
      orderId: found.id,
      tracking,
      ...(dice.chance(0.4) && lines ? { lines } : {}),
    });
  }
};

const moveParcel: Step = (shop, dice) => {
  const fulfillment = dice.pick(anyOrder(shop, dice)?.fulfillments ?? []);
  if (!fulfillment) return;
  const fulfillmentId = fulfillment.id;
  const deed = dice.upTo(4);
  if (deed === 0) cancelFulfillment(shop, { fulfillmentId });
  else if (deed === 1) {
    updateTracking(shop, {
      fulfillmentId,
      tracking: [{ company: "DHL", number: `D-${dice.upTo(999)}`, url: null }],
    });
  } else
    addFulfillmentEvent(shop, {
      fulfillmentId,
      status: deed === 2 ? "IN_TRANSIT" : "OUT_FOR_DELIVERY",
    });
};

const deliver: Step = (shop, dice) => {
  const found = anyOrder(shop, dice);
  if (found) deliverOrder(shop, { orderId: found.id });
};

const refund: Step = (shop, dice) => {
  const found = anyOrder(shop, dice);
  const line = dice.pick(found?.lineItems ?? []);
  if (found && line) {
    const restockType = dice.chance(0.5) ? ("RETURN" as const) : ("NO_RESTOCK" as const);
    refundOrder(shop, {
      orderId: found.id,
      lines: [{ lineItemId: line.id, quantity: 1, restockType }],
      note: word(dice),
    });
  }
};

const cancel: Step = (shop, dice) => {
  const found = anyOrder(shop, dice);
  if (found)
    cancelOrder(shop, {
      orderId: found.id,
      reason: "CUSTOMER",
      restock: dice.chance(0.5),
      refund: dice.chance(0.5),
    });
};

const edit: Step = (shop, dice) => {
  const found = anyOrder(shop, dice);
  const variant = anyVariant(shop, dice);
  const line = dice.pick(found?.lineItems ?? []);
  if (!found) return;
  editOrder(shop, {
    orderId: found.id,
    ...(variant && dice.chance(0.6) ? { addLines: [{ variantId: variant.id, quantity: 1 }] } : {}),
    ...(line && dice.chance(0.6)
      ? { setQuantities: [{ lineItemId: line.id, quantity: dice.upTo(3) }] }
      : {}),
  });
};

const changeOrder: Step = (shop, dice) => {
  const found = anyOrder(shop, dice);
  if (!found) return;
  const orderId = found.id;
  const deed = dice.upTo(4);
  if (deed === 0) closeOrder(shop, { orderId });
  else if (deed === 1) reopenOrder(shop, { orderId });
  else
    updateOrder(shop, {
      orderId,
      note: word(dice),
      tags: [`t${dice.upTo(9)}`, "a, b"],
      email: person(dice).email,
    });
};

const removeOrder: Step = (shop, dice) => {
  const found = anyOrder(shop, dice);
  if (found) deleteOrder(shop, { orderId: found.id });
};

const sendBack: Step = (shop, dice) => {
  const found = anyOrder(shop, dice);
  const line = dice.pick(found?.fulfillments.flatMap(({ lineItems }) => lineItems) ?? []);
  const existing = dice.pick(found?.returns ?? []);
  if (existing && dice.chance(0.6)) {
    const returnId = existing.id;
    const deed = dice.upTo(4);
    if (deed === 0) approveReturn(shop, { returnId });
    else if (deed === 1) declineReturn(shop, { returnId, reason: "OTHER" });
    else if (deed === 2) processReturn(shop, { returnId, refund: dice.chance(0.5) });
    else setReturnStatus(shop, { returnId, status: "CLOSED" });
  } else if (found && line) {
    const lines = [{ fulfillmentLineItemId: line.id, quantity: 1, reason: "DEFECTIVE" as const }];
    requestReturn(shop, { orderId: found.id, lines, approved: dice.chance(0.5) });
  }
};

const addProduct: Step = (shop, dice) =>
  createProduct(shop, {
    title: `Mitten ${dice.upTo(10_000)}`,
    options: [{ name: "Colour", values: COLOURS }],
    descriptionHtml: `<p>${word(dice)}</p>`,
    tags: ["wool", `w${dice.upTo(9)}`],
    variants: COLOURS.slice(0, 1 + dice.upTo(2)).map((colour) => ({
      optionValues: [colour],
      price: 1e3 + dice.upTo(5e3),
      available: dice.upTo(50),
      sku: `M-${dice.upTo(1e3)}`,
      compareAtPrice: dice.chance(0.3) ? 9900 : null,
    })),
  });

const changeProduct: Step = (shop, dice) => {
  const product = anyProduct(shop, dice);
  const variant = dice.pick(product?.variants ?? []);
  if (!product || !variant) return;
  updateProduct(shop, {
    productId: product.id,
    title: `Sock ${dice.upTo(999)}`,
    status: dice.chance(0.3) ? "ARCHIVED" : "ACTIVE",
    variants: [
      {
        id: variant.id,
        price: 900 + dice.upTo(900),
        sku: `S-${dice.upTo(99)}`,
        barcode: String(dice.upTo(9999)),
      },
    ],
  });
};

const removeVariant: Step = (shop, dice) => {
  const product = anyProduct(shop, dice);
  const variant = dice.pick(product?.variants ?? []);
  if (product && variant && product.variants.length > 1) {
    deleteVariants(shop, { productId: product.id, variantIds: [variant.id] });
  }
};

const removeProduct: Step = (shop, dice) => {
  const product = anyProduct(shop, dice);
  if (product && shop.products.size > 1) deleteProduct(shop, { productId: product.id });
};

const moveStock: Step = (shop, dice) => {
  const variant = anyVariant(shop, dice);
  const location = dice.pick([...shop.locations.values()]);
  if (!variant || !location) return;
  const place = { inventoryItemId: variant.id, locationId: location.id };
  const deed = dice.upTo(6);
  if (deed === 0) activateInventory(shop, { ...place, available: dice.upTo(9) });
  else if (deed === 1) deactivateInventory(shop, place);
  else
    setInventory(shop, {
      ...place,
      quantity: dice.upTo(40),
      name: deed === 2 ? "on_hand" : "available",
    });
};

const changeShop: Step = (shop, dice) =>
  updateShop(shop, {
    name: `Shop ${dice.upTo(99)}`,
    contactEmail: `hello${dice.upTo(9)}@example.com`,
  });

// How often each is drawn.
const WEIGHTS: readonly [number, Step][] = [
  [6, order],
  [2, pay],
  [3, fulfil],
  [2, moveParcel],
  [2, deliver],
  [2, refund],
  [1, cancel],
  [2, edit],
  [2, changeOrder],
  [1, removeOrder],
  [2, sendBack],
  [2, addCustomer],
  [1, changeCustomer],
  [1, removeCustomer],
  [1, addProduct],
  [2, changeProduct],
  [1, removeVariant],
  [1, removeProduct],
  [3, moveStock],
  [1, changeShop],
];
const STEPS = WEIGHTS.flatMap(([weight, step]) => Array<Step>(weight).fill(step));

/** One random change of the shop. A change that Shopify would refuse is refused here too, and changes nothing. */
export function takeRandomStep(shop: ShopStore, dice: Dice): void {
  dice.pick(STEPS)?.(shop, dice);
}

/** What a shop has before the app is installed. */
export function stockShop(shop: ShopStore, dice: Dice): void {
  const [first] = [...shop.locations.values()];
  if (first)
    shop.locations.put({ ...first, id: first.id + 1, name: "Turku shop", isPrimary: false });
  for (let count = 0; count < 3; count++) addProduct(shop, dice);
  for (const product of shop.products.values()) {
    shop.editProduct(product.id, (draft) => {
      const mediaId = draft.id * 10_000 + 9000;
      const { createdAt, updatedAt } = draft;
      draft.media = [1, 2].map((number) => ({
        id: mediaId + number,
        alt: `Side ${number}`,
        path: `/cdn/shop/files/${draft.handle}-${number}.svg?v=1`,
        width: 800,
        height: 600,
        createdAt,
        updatedAt,
      }));
      const [variant] = draft.variants;
      if (variant) variant.mediaId = mediaId + 2;
    });
  }
  for (let count = 0; count < 3; count++) addCustomer(shop, dice);
  for (let count = 0; count < 4; count++) order(shop, dice);
}
