import { toAddressInput } from "tests/stand-ins/shopify/graphql/mutations/customers/customer-input";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import { cleanEmail } from "tests/stand-ins/shopify/store/actions/clean-email";
import { createCustomer } from "tests/stand-ins/shopify/store/actions/create-customer";
import { findCustomer } from "tests/stand-ins/shopify/store/actions/customer-fields";
import type { CustomerInput } from "tests/stand-ins/shopify/store/actions/inputs";
import { updateCustomer } from "tests/stand-ins/shopify/store/actions/update-customer";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { Customer } from "tests/stand-ins/shopify/store/types";
import type { OrderCreateInput } from "./order-create-input";

/**
 * The customer of a new order: the one named, one that is made or changed for it, else the one with
 * the order's e-mail address, who is added when there is none.
 */
export function customerOfOrder(shop: ShopStore, order: OrderCreateInput): Customer | null {
  if (order.customerId) return byId(shop, order.customerId);
  const { toAssociate, toUpsert } = order.customer ?? {};
  if (toAssociate?.id) return byId(shop, toAssociate.id);
  if (toAssociate?.email) return byEmail(shop, toAssociate.email);
  if (toUpsert) return upsert(shop, toUpsert);
  return order.email ? upsert(shop, { email: order.email }) : null;
}

function byId(shop: ShopStore, id: string): Customer | null {
  return shop.customers.get(idOf(id, "Customer")) ?? null;
}

function byEmail(shop: ShopStore, given: string): Customer | null {
  const email = cleanEmail(given);
  return email === null ? null : findCustomer(shop, "email", email);
}

type Upsert = NonNullable<NonNullable<OrderCreateInput["customer"]>["toUpsert"]>;

function upsert(shop: ShopStore, { id, tags, addresses, ...texts }: Upsert): Customer | null {
  const existing = id ? byId(shop, id) : texts.email ? byEmail(shop, texts.email) : null;
  const { email, phone, firstName, lastName, note } = texts;
  const fields: CustomerInput = {
    ...(email ? { email } : {}),
    ...(phone ? { phone } : {}),
    ...(firstName ? { firstName } : {}),
    ...(lastName ? { lastName } : {}),
    ...(note ? { note } : {}),
    ...(tags ? { tags } : {}),
    ...(addresses ? { addresses: addresses.map(toAddressInput) } : {}),
  };
  if (existing === null) {
    const made = createCustomer(shop, fields);
    return made.ok ? made.value : null;
  }
  if (Object.keys(fields).join() === "email") return existing;
  const changed = updateCustomer(shop, { ...fields, customerId: existing.id });
  return changed.ok ? changed.value : existing;
}
