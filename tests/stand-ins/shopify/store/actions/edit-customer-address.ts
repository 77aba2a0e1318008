import { gid } from "tests/stand-ins/shopify/store/gid";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { ActionResult, Address, Customer } from "tests/stand-ins/shopify/store/types";
import { cleanAddress } from "./clean-address";
import { isSameAddress, nextAddressId } from "./customer-fields";
import type { AddressInput } from "./inputs";
import { refuse, userError } from "./user-errors";

export interface EditCustomerAddressInput {
  customerId: number;
  /** The address to change; a new one when absent. */
  addressId?: number;
  address: AddressInput;
  setAsDefault?: boolean;
}

/** Adds or changes one address of a customer. Announces `customers/update`. */
export function editCustomerAddress(
  shop: ShopStore,
  { customerId, addressId, address: input, setAsDefault }: EditCustomerAddressInput,
): ActionResult<{ customer: Customer; address: Address }> {
  const customer = shop.customers.get(customerId);
  if (customer === undefined) return refuse(["customerId"], "Customer does not exist");
  const existing = customer.addresses.find(({ id }) => id === addressId);
  if (addressId !== undefined && existing === undefined) {
    return refuse(["addressId"], "Address does not exist");
  }
  const base = existing ?? { firstName: customer.firstName, lastName: customer.lastName };
  const { address: clean, errors } = cleanAddress(input, base, shop.record.address.countryCode);
  if (errors.length > 0) {
    const at = (field: string[] | null) => ["address", ...(field ?? [])];
    return { ok: false, errors: errors.map(({ field, message }) => userError(at(field), message)) };
  }
  const double = customer.addresses.some(
    (known) => known.id !== addressId && isSameAddress(known, clean),
  );
  if (double) return refuse(["address"], "Address already exists");
  const address: Address = { ...clean, id: existing?.id ?? nextAddressId(customer) };
  return { ok: true, value: { customer: store(shop, customer, address, setAsDefault), address } };
}

function store(
  shop: ShopStore,
  customer: Customer,
  address: Address,
  setAsDefault: boolean | undefined,
): Customer {
  const changed = shop.editCustomer(customer.id, (draft) => {
    const at = draft.addresses.findIndex(({ id }) => id === address.id);
    if (at < 0) draft.addresses.push(address);
    else draft.addresses[at] = address;
    if (setAsDefault === true || draft.defaultAddressId === null) {
      draft.defaultAddressId = address.id;
    }
  });
  shop.announce([{ topic: "customers/update", resourceGid: gid("Customer", customer.id) }]);
  return changed ?? customer;
}
