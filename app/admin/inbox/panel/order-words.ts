import type { BadgeProps } from "@shopify/polaris";

/** How a status of Shopify is shown: in Shopify admin's own words, colour and progress. */
export interface StatusWords {
  label: string;
  tone?: BadgeProps["tone"];
  progress?: BadgeProps["progress"];
}

const FINANCIAL: Record<string, StatusWords> = {
  AUTHORIZED: { label: "Authorized", tone: "attention", progress: "incomplete" },
  EXPIRED: { label: "Expired", tone: "warning", progress: "incomplete" },
  PAID: { label: "Paid", progress: "complete" },
  PARTIALLY_PAID: { label: "Partially paid", tone: "warning", progress: "partiallyComplete" },
  PARTIALLY_REFUNDED: { label: "Partially refunded", progress: "partiallyComplete" },
  PENDING: { label: "Payment pending", tone: "warning", progress: "incomplete" },
  REFUNDED: { label: "Refunded", progress: "complete" },
  VOIDED: { label: "Voided", progress: "complete" },
};

const FULFILLMENT: Record<string, StatusWords> = {
  FULFILLED: { label: "Fulfilled", progress: "complete" },
  FULFILLMENT_NOT_REQUIRED: { label: "Fulfillment not required", progress: "complete" },
  IN_PROGRESS: { label: "In progress", tone: "attention", progress: "partiallyComplete" },
  ON_HOLD: { label: "On hold", tone: "warning", progress: "incomplete" },
  OPEN: { label: "Open", progress: "incomplete" },
  PARTIALLY_FULFILLED: {
    label: "Partially fulfilled",
    tone: "warning",
    progress: "partiallyComplete",
  },
  PENDING_FULFILLMENT: { label: "Pending fulfillment", tone: "attention", progress: "incomplete" },
  REQUEST_DECLINED: { label: "Request declined", tone: "warning", progress: "incomplete" },
  RESTOCKED: { label: "Restocked", progress: "complete" },
  SCHEDULED: { label: "Scheduled", tone: "attention", progress: "incomplete" },
  UNFULFILLED: { label: "Unfulfilled", tone: "attention", progress: "incomplete" },
};

const SHIPMENT: Record<string, StatusWords> = {
  ATTEMPTED_DELIVERY: { label: "Attempted delivery", tone: "warning" },
  CANCELED: { label: "Canceled" },
  CARRIER_PICKED_UP: { label: "Carrier picked up", tone: "info" },
  CONFIRMED: { label: "Confirmed" },
  DELAYED: { label: "Delayed", tone: "warning" },
  DELIVERED: { label: "Delivered", tone: "success" },
  FAILURE: { label: "Failed delivery", tone: "critical" },
  FULFILLED: { label: "Fulfilled" },
  IN_TRANSIT: { label: "In transit", tone: "info" },
  LABEL_PRINTED: { label: "Label printed" },
  LABEL_PURCHASED: { label: "Label purchased" },
  LABEL_VOIDED: { label: "Label voided", tone: "warning" },
  MARKED_AS_FULFILLED: { label: "Marked as fulfilled" },
  NOT_DELIVERED: { label: "Not delivered", tone: "critical" },
  OUT_FOR_DELIVERY: { label: "Out for delivery", tone: "info" },
  PICKED_UP: { label: "Picked up", tone: "success" },
  READY_FOR_PICKUP: { label: "Ready for pickup", tone: "info" },
  SUBMITTED: { label: "Submitted" },
};

const RETURN: Record<string, StatusWords> = {
  CANCELED: { label: "Canceled" },
  CLOSED: { label: "Closed" },
  DECLINED: { label: "Declined", tone: "critical" },
  OPEN: { label: "In progress", tone: "attention" },
  REQUESTED: { label: "Requested", tone: "attention" },
  INSPECTION_COMPLETE: { label: "Inspection complete", tone: "info" },
  IN_PROGRESS: { label: "Return in progress", tone: "attention", progress: "partiallyComplete" },
  RETURNED: { label: "Returned", progress: "complete" },
  RETURN_FAILED: { label: "Return failed", tone: "critical" },
  RETURN_REQUESTED: { label: "Return requested", tone: "attention", progress: "incomplete" },
};

const CANCEL_REASONS: Record<string, string> = {
  CUSTOMER: "customer changed or canceled the order",
  DECLINED: "payment declined",
  FRAUD: "fraudulent order",
  INVENTORY: "items unavailable",
  OTHER: "other reason",
  STAFF: "staff error",
};

/** "SOMETHING_NEW" → "Something new": a status Shopify adds later is shown in its own words. */
function humanise(status: string): string {
  const words = status.toLowerCase().replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const wordsFrom = (table: Record<string, StatusWords>) => (status: string) =>
  table[status] ?? { label: humanise(status) };

export const financialWords = wordsFrom(FINANCIAL);
export const fulfillmentWords = wordsFrom(FULFILLMENT);
export const shipmentWords = wordsFrom(SHIPMENT);
export const returnWords = wordsFrom(RETURN);

/** Why an order was canceled, as part of a sentence. */
export function cancelReasonWords(reason: string): string {
  return CANCEL_REASONS[reason] ?? humanise(reason).toLowerCase();
}
