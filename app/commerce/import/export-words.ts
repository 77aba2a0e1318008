import type { ObjectResource } from "~/commerce/mapping/mirror-resource";

/** What the merchant calls the things of a resource. */
const NOUNS: Record<ObjectResource, string> = {
  customers: "customers",
  inventory: "stock",
  orders: "orders",
  products: "products",
};

/** How an export can end without a file, in the merchant's words. */
export function describeFailedExport(
  resource: ObjectResource,
  status: string,
  errorCode: string | null,
): string {
  const noun = NOUNS[resource];
  switch (status) {
    case "CANCELED":
    case "CANCELING":
      return `The export of your ${noun} was cancelled at Shopify. Doorbell starts it again by itself.`;
    case "EXPIRED":
      return `The export of your ${noun} expired before it was loaded. Doorbell starts it again by itself.`;
    default: {
      const reason = errorCode ? ` (${errorCode})` : "";
      return `Shopify could not finish the export of your ${noun}${reason}. Doorbell starts it again by itself.`;
    }
  }
}

export function describeDamagedExport(resource: ObjectResource): string {
  return `The export of your ${NOUNS[resource]} arrived damaged. Doorbell asks Shopify for a new one by itself.`;
}

export function describeBusyExports(resource: ObjectResource): string {
  return `Shopify is busy with other exports of this shop: that of your ${NOUNS[resource]} waits for its turn.`;
}
