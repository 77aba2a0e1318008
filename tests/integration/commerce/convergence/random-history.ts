import { seededRandom } from "tests/stand-ins/shopify/http/random";
import { addFulfillmentEvent } from "tests/stand-ins/shopify/store/actions/add-fulfillment-event";
import { approveReturn } from "tests/stand-ins/shopify/store/actions/approve-return";
import { cancelFulfillment } from "tests/stand-ins/shopify/store/actions/cancel-fulfillment";
import { cancelOrder } from "tests/stand-ins/shopify/store/actions/cancel-order";
import { closeOrder, reopenOrder } from "tests/stand-ins/shopify/store/actions/close-order";
import { declineReturn } from "tests/stand-ins/shopify/store/actions/decline-return";
import { deleteCustomer } from "tests/stand-ins/shopify/store/actions/delete-customer";
import { deleteOrder } from "tests/stand-ins/shopify/store/actions/delete-order";
import { deliverOrder } from "tests/stand-ins/shopify/store/actions/deliver-order";
import { editOrder } from "tests/stand-ins/shopify/store/actions/edit-order";
import { fulfillOrder } from "tests/stand-ins/shopify/store/actions/fulfill-order";
import { payOrder } from "tests/stand-ins/shopify/store/actions/pay-order";
import { processReturn } from "tests/stand-ins/shopify/store/actions/process-return";
import { refundOrder } from "tests/stand-ins/shopify/store/actions/refund-order";
import { requestReturn } from "tests/stand-ins/shopify/store/actions/request-return";
import { setReturnStatus } from "tests/stand-ins/shopify/store/actions/set-return-status";
import { updateCustomer } from "tests/stand-ins/shopify/store/actions/update-customer";
import { updateOrder } from "tests/stand-ins/shopify/store/actions/update-order";
import { updateShop } from "tests/stand-ins/shopify/store/actions/update-shop";
import { updateTracking } from "tests/stand-ins/shopify/store/actions/update-tracking";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import { anyVariant, word, type Dice, type Step } from "./dice";
import {
  addProduct,
  changeProduct,
  moveStock,
  removeProduct,
  removeVariant,
} from "./random-products";
import { addCustomer, anyCustomer, order, person } from "./random-shoppers";

export function createDice(seed: number): Dice {
  const random = seededRandom(seed);
  const upTo = (limit: number) => Math.floor(random() * limit);
  return { upTo, pick: (items) => items[upTo(items.length)], chance: (share) => random() < share };
}

const anyOrder = (shop: ShopStore, dice: Dice) => dice.pick([...shop.orders.values()]);

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
