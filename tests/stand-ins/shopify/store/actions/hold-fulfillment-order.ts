import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type {
  ActionResult,
  FulfillmentHold,
  FulfillmentOrder,
  UserError,
} from "tests/stand-ins/shopify/store/types";
import {
  editFulfillmentOrder,
  fulfillmentOrderOf,
  splitOff,
  type FoundFulfillmentOrder,
  type FulfillmentOrderUnits,
} from "./edit-fulfillment-order";
import { nextChildId } from "./order-drafts";
import { closeIfDone } from "./settle-fulfillment-orders";
import { refuse, userError } from "./user-errors";

const MAX_HOLDS_OF_AN_APP = 10;
const MAX_HANDLE = 64;

export interface HoldInput extends Omit<FulfillmentHold, "id"> {
  fulfillmentOrderId: number;
  /** Only these units, the rest moves to a fulfillment order of its own; all when empty. */
  lines: FulfillmentOrderUnits[];
}

export interface HeldFulfillmentOrder extends FoundFulfillmentOrder {
  hold: FulfillmentHold;
  remainingId: number | null;
}

/** Stops a fulfillment order, or some of its units, from being shipped. Announces `orders/updated`. */
export function holdFulfillmentOrder(
  shop: ShopStore,
  { fulfillmentOrderId, lines, ...input }: HoldInput,
): ActionResult<HeldFulfillmentOrder> {
  const found = fulfillmentOrderOf(shop, fulfillmentOrderId);
  if (found === null) {
    const text = "The fulfillment order could not be found.";
    return refuse(["id"], text, "FULFILLMENT_ORDER_NOT_FOUND");
  }
  const errors = [
    ...holdErrors(found.fulfillmentOrder, input),
    ...unitErrors(found.fulfillmentOrder, lines),
  ];
  if (errors.length > 0) return { ok: false, errors };
  let hold: FulfillmentHold = { ...input, id: 0 };
  let remainingId: number | null = null;
  const changed = editFulfillmentOrder(shop, found, {
    topic: "fulfillment_orders/placed_on_hold",
    topicDetails: () => (remainingId === null ? "" : `remaining=${remainingId}`),
    change: (target, draft) => {
      hold = { ...input, id: nextChildId(draft) };
      remainingId = splitOff(target, draft, lines, shop.nowIso())?.id ?? null;
      target.holds.push(hold);
      target.status = "ON_HOLD";
    },
  });
  return { ok: true, value: { ...changed, hold, remainingId } };
}

function holdErrors(one: FulfillmentOrder, input: Omit<FulfillmentHold, "id">): UserError[] {
  if (one.status === "CLOSED") {
    const text = "The fulfillment order is not in a splittable state.";
    return [userError(["id"], text, "FULFILLMENT_ORDER_NOT_SPLITTABLE")];
  }
  const own = one.holds.filter(({ appId }) => appId === input.appId);
  if (input.handle !== null && input.handle.length > MAX_HANDLE) {
    const text = `Handle is too long (maximum is ${MAX_HANDLE} characters)`;
    return [userError(["fulfillmentHold", "handle"], text)];
  }
  if (own.some(({ handle }) => handle === input.handle)) {
    const text =
      "The handle provided for the fulfillment hold is already in use by this app for another hold on this fulfillment order.";
    return [userError(["fulfillmentHold", "handle"], text, "DUPLICATE_FULFILLMENT_HOLD_HANDLE")];
  }
  if (own.length < MAX_HOLDS_OF_AN_APP) return [];
  const text =
    "The maximum number of fulfillment holds for this fulfillment order has been reached for this app. An app can only have up to 10 holds on a single fulfillment order at any one time.";
  return [userError(["id"], text, "FULFILLMENT_ORDER_HOLD_LIMIT_REACHED")];
}

function unitErrors(one: FulfillmentOrder, lines: readonly FulfillmentOrderUnits[]): UserError[] {
  const at = (index: number, ...rest: string[]) => [
    "fulfillmentHold",
    "fulfillmentOrderLineItems",
    String(index),
    ...rest,
  ];
  if (lines.length > 0 && one.status === "ON_HOLD") {
    const text = "The fulfillment order is not in a splittable state.";
    const field = ["fulfillmentHold", "fulfillmentOrderLineItems"];
    return [userError(field, text, "FULFILLMENT_ORDER_NOT_SPLITTABLE")];
  }
  if (new Set(lines.map(({ id }) => id)).size < lines.length) {
    const text = "The fulfillment order line items are not unique.";
    const field = ["fulfillmentHold", "fulfillmentOrderLineItems"];
    return [userError(field, text, "DUPLICATED_FULFILLMENT_ORDER_LINE_ITEMS")];
  }
  return lines.flatMap(({ id, quantity }, index) => {
    if (quantity <= 0) {
      const text = "You must select at least one item to place on partial hold.";
      return [userError(at(index, "quantity"), text, "GREATER_THAN_ZERO")];
    }
    const line = one.lines.find((candidate) => candidate.id === id);
    if (line !== undefined && quantity <= line.remainingQuantity) return [];
    const text = "The line item quantity is invalid.";
    return [userError(at(index, "quantity"), text, "INVALID_LINE_ITEM_QUANTITY")];
  });
}

export interface ReleaseInput {
  fulfillmentOrderId: number;
  /** Ids of the holds; every hold of everybody when null. */
  holdIds: number[] | null;
  externalId: string | null;
}

/** Ends holds of a fulfillment order; it can be shipped when none is left. */
export function releaseHold(
  shop: ShopStore,
  { fulfillmentOrderId, holdIds, externalId }: ReleaseInput,
): ActionResult<FoundFulfillmentOrder> {
  const found = fulfillmentOrderOf(shop, fulfillmentOrderId);
  if (found === null) {
    return refuse(["id"], "Fulfillment order does not exist.", "FULFILLMENT_ORDER_NOT_FOUND");
  }
  if (found.fulfillmentOrder.status !== "ON_HOLD") {
    return refuse(["id"], "The fulfillment order is not on hold.");
  }
  const isReleased = (hold: FulfillmentHold) =>
    (holdIds === null || holdIds.includes(hold.id)) &&
    (externalId === null || hold.externalId === externalId);
  const changed = editFulfillmentOrder(shop, found, {
    topic: "fulfillment_orders/hold_released",
    change: (target) => {
      target.holds = target.holds.filter((hold) => !isReleased(hold));
      if (target.holds.length > 0) return;
      target.status = "OPEN";
      closeIfDone(target);
    },
  });
  return { ok: true, value: changed };
}
