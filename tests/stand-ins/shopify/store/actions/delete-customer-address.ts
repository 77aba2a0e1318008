import { gid } from "tests/stand-ins/shopify/store/gid";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { ActionResult } from "tests/stand-ins/shopify/store/types";
import { refuse } from "./user-errors";

/** Removes one address of a customer; the next one becomes the default. */
export function deleteCustomerAddress(
  shop: ShopStore,
  { customerId, addressId }: { customerId: number; addressId: number },
): ActionResult<{ addressId: number }> {
  const customer = shop.customers.get(customerId);
  if (customer === undefined) return refuse(["customerId"], "Customer does not exist");
  if (!customer.addresses.some(({ id }) => id === addressId)) {
    return refuse(["addressId"], "Address does not exist");
  }
  shop.editCustomer(customerId, (draft) => {
    draft.addresses = draft.addresses.filter(({ id }) => id !== addressId);
    if (draft.defaultAddressId === addressId)
      draft.defaultAddressId = draft.addresses[0]?.id ?? null;
  });
  shop.announce([{ topic: "customers/update", resourceGid: gid("Customer", customerId) }]);
  return { ok: true, value: { addressId } };
}
