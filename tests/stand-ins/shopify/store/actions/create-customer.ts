import { gid } from "tests/stand-ins/shopify/store/gid";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { ActionResult, Customer } from "tests/stand-ins/shopify/store/types";
import { applyCustomerFields } from "./customer-fields";
import type { CustomerInput } from "./inputs";

/** Adds a customer. Announces `customers/create`. */
export function createCustomer(shop: ShopStore, input: CustomerInput): ActionResult<Customer> {
  const now = shop.nowIso();
  const customer: Customer = {
    id: shop.nextId("customers"),
    createdAt: now,
    updatedAt: now,
    firstName: null,
    lastName: null,
    email: null,
    emailMarketing: { state: "NOT_SUBSCRIBED", optInLevel: "SINGLE_OPT_IN", updatedAt: null },
    phone: null,
    smsMarketing: { state: "NOT_SUBSCRIBED", optInLevel: "SINGLE_OPT_IN", updatedAt: null },
    addresses: [],
    defaultAddressId: null,
    tags: [],
    note: null,
    locale: "en",
    state: "DISABLED",
    verifiedEmail: true,
    taxExempt: false,
    metafields: [],
  };
  const errors = applyCustomerFields(shop, customer, input);
  if (errors.length > 0) return { ok: false, errors };
  shop.customers.put(customer);
  shop.announce([{ topic: "customers/create", resourceGid: gid("Customer", customer.id) }]);
  return { ok: true, value: customer };
}
