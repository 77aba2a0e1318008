import { randomUUID } from "node:crypto";
import {
  argumentsOf,
  mutation,
  withoutCodes,
} from "tests/stand-ins/shopify/graphql/mutations/mutation";
import type { Payload } from "tests/stand-ins/shopify/graphql/mutations/payload";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import { cancelOrder } from "tests/stand-ins/shopify/store/actions/cancel-order";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import { putCancelJob } from "tests/stand-ins/shopify/store/cancel-jobs";
import { gid } from "tests/stand-ins/shopify/store/gid";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { UserError } from "tests/stand-ins/shopify/store/types";
import type { OrderCancelArguments } from "./order-create-input";

const MAX_STAFF_NOTE = 255;

export const orderCancel = mutation("orderCancel", {
  scope: "write_orders",
  fields: ["job", "jobResult", "orderCancelUserErrors", "userErrors"],
  run(args, { shop }) {
    const given = argumentsOf<OrderCancelArguments>(args);
    const orderId = idOf(given.orderId, "Order");
    const errors = inputErrors(shop, orderId, given);
    if (errors.length > 0) return refused(errors);
    const credit = given.refundMethod?.storeCreditRefund;
    const result = cancelOrder(shop, {
      orderId,
      reason: given.reason,
      restock: given.restock,
      refund: given.refundMethod?.originalPaymentMethodsRefund ?? given.refund ?? false,
      storeCredit: credit ? { expiresAt: credit.expiresAt ?? null } : null,
      staffNote: given.staffNote ?? null,
    });
    return result.ok ? started(shop, orderId) : refused(result.errors);
  },
});

/** The order is cancelled when the answer is read; Shopify's answer does not wait for that. */
function started(shop: ShopStore, orderId: number): Payload {
  const uuid = randomUUID();
  putCancelJob(shop, uuid, { orderId });
  return {
    job: { id: gid("Job", uuid), done: false, query: {} },
    jobResult: {
      id: gid("OrderCancelJobResult", uuid),
      done: false,
      status: "STARTED",
      errors: [],
      order: shop.orders.get(orderId) ?? null,
    },
    orderCancelUserErrors: [],
    userErrors: [],
  };
}

function refused(errors: UserError[]): Payload {
  return {
    job: null,
    jobResult: null,
    orderCancelUserErrors: errors,
    userErrors: withoutCodes(errors),
  };
}

function inputErrors(shop: ShopStore, orderId: number, given: OrderCancelArguments): UserError[] {
  if ((given.staffNote?.length ?? 0) > MAX_STAFF_NOTE) {
    const text = `Staff note is too long (maximum is ${MAX_STAFF_NOTE} characters)`;
    return [userError(["staffNote"], text, "INVALID")];
  }
  const credit = given.refundMethod?.storeCreditRefund;
  const order = shop.orders.get(orderId);
  if (!credit || order === undefined) return [];
  const at = ["refundMethod", "storeCreditRefund"];
  if (order.customerId === null) {
    const text = "Cannot refund to store credit because the order has no customer";
    return [userError(at, text, "STORE_CREDIT_REFUND_MISSING_CUSTOMER")];
  }
  if (!credit.expiresAt || Date.parse(credit.expiresAt) > shop.now().getTime()) return [];
  const text = "The store credit expiration date must be in the future";
  return [userError([...at, "expiresAt"], text, "STORE_CREDIT_REFUND_EXPIRATION_IN_PAST")];
}
