import { fulfillmentOrderOf } from "tests/stand-ins/shopify/store/actions/edit-fulfillment-order";
import { findDiscount } from "tests/stand-ins/shopify/store/discounts";
import { findDraftOrder } from "tests/stand-ins/shopify/store/draft-orders/draft-order";
import { gid, parseGid } from "tests/stand-ins/shopify/store/gid";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import type { ChangeTopic } from "tests/stand-ins/shopify/store/types";
import type { Payload, PayloadFormat } from "./payload-format";
import { draftOrderPayload } from "./payloads/draft-order-payload";
import {
  fulfillmentOrderPayload,
  movedPayload,
  placedOnHoldPayload,
} from "./payloads/fulfillment-order-payload";

/** What these bodies are made of; more than the object is in the query of its gid. */
interface PreparedContext {
  shop: ShopStore;
  format: PayloadFormat;
  id: number;
  gid: string;
}

type Prepared = (context: PreparedContext) => Payload | null;

const draftOrder: Prepared = ({ shop, id, format }) => {
  const draft = findDraftOrder(shop, id);
  return draft && draftOrderPayload(shop, draft, format);
};

const discount: Prepared = ({ shop, id, format }) => {
  const found = findDiscount(shop, id);
  return (
    found && {
      admin_graphql_api_id: gid("DiscountCodeNode", id),
      title: found.title,
      status: found.status,
      created_at: format.time(found.createdAt),
      updated_at: format.time(found.updatedAt),
    }
  );
};

/** Bodies of drafts, discounts, fulfillment orders, merged customers, and returns whose units change. */
export const preparedPayloads = {
  "customers/merge": (context) => ({
    admin_graphql_api_customer_kept_id: gid("Customer", context.id),
    admin_graphql_api_customer_deleted_id: gid("Customer", numberIn(context, "deleted") ?? 0),
    admin_graphql_api_job_id: null,
    status: "completed",
    errors: [],
  }),
  "discounts/create": discount,
  "discounts/delete": ({ shop, id, format }) => ({
    admin_graphql_api_id: gid("DiscountCodeNode", id),
    deleted_at: format.time(shop.nowIso()),
  }),
  "discounts/update": discount,
  "draft_orders/create": draftOrder,
  "draft_orders/delete": ({ id }) => ({ id }),
  "draft_orders/update": draftOrder,
  "fulfillment_orders/cancelled": (context) => {
    const [one, replacement] = fulfillmentOrders(context, "replacement");
    return {
      fulfillment_order: one && { ...fulfillmentOrderPayload(one), status: "cancelled" },
      replacement_fulfillment_order: replacement && fulfillmentOrderPayload(replacement),
    };
  },
  "fulfillment_orders/hold_released": (context) => {
    const [one] = fulfillmentOrders(context, "");
    return one && { fulfillment_order: fulfillmentOrderPayload(one) };
  },
  "fulfillment_orders/moved": (context) => {
    const [one] = fulfillmentOrders(context, "");
    return one && movedPayload(one, numberIn(context, "from") ?? 0);
  },
  "fulfillment_orders/placed_on_hold": (context) => {
    const [one, remaining] = fulfillmentOrders(context, "remaining");
    return one && placedOnHoldPayload(one, remaining);
  },
  // Shopify's own sample is empty.
  "returns/process": () => ({}),
  "returns/update": (context) => ({
    admin_graphql_api_id: gid("Return", context.id),
    return_line_items: { removals: removalsIn(context) },
    restocking_fees: { updates: [], removals: [] },
    return_shipping_fees: { updates: [], removals: [] },
  }),
} satisfies Partial<Record<ChangeTopic, Prepared>>;

/** The fulfillment order that the gid names, and the other one in its query. */
function fulfillmentOrders(context: PreparedContext, other: string) {
  const find = (id: number | null) =>
    id === null ? null : (fulfillmentOrderOf(context.shop, id)?.fulfillmentOrder ?? null);
  return [find(context.id), find(numberIn(context, other))] as const;
}

/** Units taken out of a return: `removed=LINE:UNITS`, once for each line. */
function removalsIn({ gid: text }: PreparedContext) {
  const removed = new URLSearchParams(parseGid(text)?.query ?? "").getAll("removed");
  return removed.map((entry) => {
    const [lineId, units] = entry.split(":").map(Number);
    return { admin_graphql_api_id: gid("ReturnLineItem", lineId ?? 0), delta: units ?? 0 };
  });
}

function numberIn({ gid: text }: PreparedContext, name: string): number | null {
  const value = new URLSearchParams(parseGid(text)?.query ?? "").get(name);
  return value === null || value === "" ? null : Number(value);
}
