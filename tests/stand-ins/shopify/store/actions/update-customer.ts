import { gid } from "tests/stand-ins/shopify/store/gid";
import { nextUpdatedAt } from "tests/stand-ins/shopify/store/iso-time";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { ActionResult, Customer } from "tests/stand-ins/shopify/store/types";
import { applyCustomerFields, namelessErrors } from "./customer-fields";
import type { CustomerInput } from "./inputs";
import { refuse } from "./user-errors";

/** Changes the given fields of a customer. Announces `customers/update`. */
export function updateCustomer(
  shop: ShopStore,
  { customerId, ...input }: CustomerInput & { customerId: number },
): ActionResult<Customer> {
  const current = shop.customers.get(customerId);
  if (current === undefined) return refuse(["id"], "Customer does not exist");
  const draft = structuredClone(current);
  const errors = applyCustomerFields(shop, draft, input);
  if (namelessErrors(current).length === 0) errors.push(...namelessErrors(draft));
  if (errors.length > 0) return { ok: false, errors };
  draft.updatedAt = nextUpdatedAt(current.updatedAt, shop.now());
  shop.customers.put(draft);
  shop.announce([{ topic: "customers/update", resourceGid: gid("Customer", customerId) }]);
  return { ok: true, value: draft };
}
