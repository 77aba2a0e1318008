import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import type { Customer, Location, Order } from "tests/stand-ins/shopify/store/types";
import { formatOf } from "./build-payload";
import type { Payload } from "./payload-format";
import {
  customerTagsPayload,
  emailConsentPayload,
  smsConsentPayload,
} from "./payloads/customer-payload";
import { locationPayload } from "./payloads/location-payload";
import type { WebhookTopic } from "./topics";

export interface DerivedTopics {
  /** Called for each webhook that follows from a stored change. */
  emit(shop: ShopStore, topic: WebhookTopic, payload: Payload): void;
  cdnOrigin(): string;
}

/** An order's version before each edit, until its webhook is made. */
export type OrdersBeforeEdit = Map<string, Order>;

/**
 * Watches a shop's records for what no action announces: tags and consents of customers, locations,
 * and the version of an order that an edit replaced.
 */
export function watchShop(
  shop: ShopStore,
  derived: DerivedTopics,
  beforeEdit: OrdersBeforeEdit,
): void {
  shop.customers.subscribe((_id, customer, previous) => {
    if (customer) customerTopics(shop, customer, previous, derived);
  });
  shop.locations.subscribe((id, location, previous) => {
    locationTopics(shop, id, location, previous, derived);
  });
  shop.orders.subscribe((id, order, previous) => {
    if (order && previous && unitsOf(order) !== unitsOf(previous)) {
      beforeEdit.set(`${shop.domain} ${id}`, previous);
    }
  });
}

function customerTopics(
  shop: ShopStore,
  customer: Customer,
  previous: Customer | null,
  { emit, cdnOrigin }: DerivedTopics,
): void {
  const format = formatOf(shop, cdnOrigin());
  const before = new Set(previous?.tags);
  const after = new Set(customer.tags);
  const added = customer.tags.filter((tag) => !before.has(tag));
  const removed = (previous?.tags ?? []).filter((tag) => !after.has(tag));
  const at = shop.now();
  if (added.length > 0)
    emit(shop, "customer.tags_added", customerTagsPayload(customer.id, added, at));
  if (removed.length > 0) {
    emit(shop, "customer.tags_removed", customerTagsPayload(customer.id, removed, at));
  }
  if (!previous) return;
  if (previous.emailMarketing.state !== customer.emailMarketing.state) {
    emit(shop, "customers_email_marketing_consent/update", emailConsentPayload(customer, format));
  }
  if (previous.smsMarketing.state !== customer.smsMarketing.state) {
    emit(shop, "customers_marketing_consent/update", smsConsentPayload(customer, format));
  }
}

function locationTopics(
  shop: ShopStore,
  id: number,
  location: Location | null,
  previous: Location | null,
  { emit, cdnOrigin }: DerivedTopics,
): void {
  if (!location) return emit(shop, "locations/delete", { id });
  const payload = locationPayload(location, formatOf(shop, cdnOrigin()));
  emit(shop, previous ? "locations/update" : "locations/create", payload);
  if (previous && previous.isActive !== location.isActive) {
    emit(shop, location.isActive ? "locations/activate" : "locations/deactivate", payload);
  }
}

/** Which units each line has, to tell an edit from any other change. */
function unitsOf(order: Order): string {
  return order.lineItems.map((line) => `${line.id}:${line.quantity - line.removedQuantity}`).join();
}
