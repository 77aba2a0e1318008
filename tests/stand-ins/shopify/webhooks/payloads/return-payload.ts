import { gid } from "tests/stand-ins/shopify/store/gid";
import type { Order, OrderReturn } from "tests/stand-ins/shopify/store/types";
import { lower, type Payload } from "tests/stand-ins/shopify/webhooks/payload-format";

/** `returns/request`, `returns/approve`. */
export function returnPayload(order: Order, orderReturn: OrderReturn): Payload {
  const total = orderReturn.lineItems.reduce((sum, line) => sum + line.quantity, 0);
  return {
    ...returnFields(orderReturn),
    order: { id: order.id, admin_graphql_api_id: gid("Order", order.id) },
    total_return_line_items: total,
    name: orderReturn.name,
    return_line_items: orderReturn.lineItems.map((line) => ({
      id: line.id,
      admin_graphql_api_id: gid("ReturnLineItem", line.id),
      quantity: line.quantity,
      return_reason: lower(line.reason),
      return_reason_note: line.reasonNote,
      customer_note: line.customerNote,
      fulfillment_line_item: {
        id: line.fulfillmentLineItemId,
        admin_graphql_api_id: gid("FulfillmentLineItem", line.fulfillmentLineItemId),
      },
    })),
    return_shipping_fees: [],
    exchange_line_items: [],
    total_exchange_line_items: 0,
  };
}

/** `returns/close`, `returns/cancel`, `returns/reopen`. */
export function returnStatusPayload(order: Order, orderReturn: OrderReturn): Payload {
  return { ...returnFields(orderReturn), order_id: order.id };
}

/** `returns/decline`. */
export function returnDeclinedPayload(order: Order, orderReturn: OrderReturn): Payload {
  return {
    ...returnFields(orderReturn),
    order: { id: order.id, admin_graphql_api_id: gid("Order", order.id) },
    decline: {
      reason: lower(orderReturn.decline?.reason ?? "OTHER"),
      note: orderReturn.decline?.note ?? "",
    },
  };
}

function returnFields(orderReturn: OrderReturn): Payload {
  return {
    id: orderReturn.id,
    admin_graphql_api_id: gid("Return", orderReturn.id),
    status: lower(orderReturn.status),
  };
}
