import { addFulfillmentEvent } from "../store/actions/add-fulfillment-event";
import { approveReturn } from "../store/actions/approve-return";
import { cancelFulfillment } from "../store/actions/cancel-fulfillment";
import { cancelOrder } from "../store/actions/cancel-order";
import { closeOrder, reopenOrder } from "../store/actions/close-order";
import { createCustomer } from "../store/actions/create-customer";
import { createProduct } from "../store/actions/create-product";
import { declineReturn } from "../store/actions/decline-return";
import { deleteCustomer } from "../store/actions/delete-customer";
import { deleteOrder } from "../store/actions/delete-order";
import { deleteProduct } from "../store/actions/delete-product";
import { deleteVariants } from "../store/actions/delete-variants";
import { deliverOrder } from "../store/actions/deliver-order";
import { editOrder } from "../store/actions/edit-order";
import { fulfillOrder } from "../store/actions/fulfill-order";
import { payOrder } from "../store/actions/pay-order";
import { placeOrder } from "../store/actions/place-order";
import { processReturn } from "../store/actions/process-return";
import { refundOrder } from "../store/actions/refund-order";
import { requestReturn } from "../store/actions/request-return";
import { setInventory } from "../store/actions/set-inventory";
import { setReturnStatus } from "../store/actions/set-return-status";
import { activateInventory, deactivateInventory } from "../store/actions/toggle-inventory";
import { updateCustomer } from "../store/actions/update-customer";
import { updateOrder } from "../store/actions/update-order";
import { updateProduct } from "../store/actions/update-product";
import { updateShop } from "../store/actions/update-shop";
import { updateTracking } from "../store/actions/update-tracking";
import type { ShopActions } from "../store/actions/types";
import { HttpError } from "../http/exchange";
import type { ShopStore } from "../store/store";
import type { ActionResult } from "../store/types";
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
