import { HttpError } from "tests/stand-ins/shopify/http/exchange";
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
import type { ShopActions } from "tests/stand-ins/shopify/store/actions/types";
import { updateCustomer } from "tests/stand-ins/shopify/store/actions/update-customer";
import { updateOrder } from "tests/stand-ins/shopify/store/actions/update-order";
import { updateProduct } from "tests/stand-ins/shopify/store/actions/update-product";
import { updateShop } from "tests/stand-ins/shopify/store/actions/update-shop";
import { updateTracking } from "tests/stand-ins/shopify/store/actions/update-tracking";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import type { ActionResult } from "tests/stand-ins/shopify/store/types";
import { ACTION_SCHEMAS, type ActionName } from "./action-schemas";

function isActionName(name: string): name is ActionName {
  return Object.hasOwn(ACTION_SCHEMAS, name);
}

const ACTIONS: ShopActions = {
  activateInventory,
  addFulfillmentEvent,
  approveReturn,
  cancelFulfillment,
  cancelOrder,
  closeOrder,
  createCustomer,
  createProduct,
  deactivateInventory,
  declineReturn,
  deleteCustomer,
  deleteOrder,
  deleteProduct,
  deleteVariants,
  deliverOrder,
  editOrder,
  fulfillOrder,
  payOrder,
  placeOrder,
  processReturn,
  refundOrder,
  reopenOrder,
  requestReturn,
  setInventory,
  setReturnStatus,
  updateCustomer,
  updateOrder,
  updateProduct,
  updateShop,
  updateTracking,
};

/** The schema of the same name makes the input what the action takes. */
type Action = (shop: ShopStore, input: never) => unknown;

/**
 * Validates the input of a domain action and runs it.
 * @returns the action's result: `{ ok, value }` or `{ ok: false, errors }`.
 * @throws HttpError 404 for an unknown action; ZodError for a malformed input.
 */
export function runAction(shop: ShopStore, name: string, input: unknown): ActionResult<unknown> {
  if (!isActionName(name)) throw new HttpError(404, `There is no action ${name}`);
  const parsed = ACTION_SCHEMAS[name].parse(input);
  const action: Action = ACTIONS[name];
  const result = action(shop, parsed as never);
  return isActionResult(result) ? result : { ok: true, value: result };
}

function isActionResult(result: unknown): result is ActionResult<unknown> {
  return typeof result === "object" && result !== null && "ok" in result;
}
