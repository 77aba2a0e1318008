import { gid } from "../gid";
import { nextUpdatedAt } from "../iso-time";
import type { ShopStore } from "../shop-store";
import type { ActionResult, Customer } from "../types";
import { applyCustomerFields } from "./customer-fields";
import type { CustomerInput } from "./types";
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
  if (errors.length > 0) return { ok: false, errors };
  draft.updatedAt = nextUpdatedAt(current.updatedAt, shop.now());
  shop.customers.put(draft);
  shop.announce([{ topic: "customers/update", resourceGid: gid("Customer", customerId) }]);
  return { ok: true, value: draft };
}
