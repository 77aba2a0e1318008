import {
  argumentsOf,
  failed,
  mutation,
  toPayload,
} from "tests/stand-ins/shopify/graphql/mutations/mutation";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import { deleteCustomerAddress } from "tests/stand-ins/shopify/store/actions/delete-customer-address";
import { editCustomerAddress } from "tests/stand-ins/shopify/store/actions/edit-customer-address";
import { gid } from "tests/stand-ins/shopify/store/gid";
import type { Address } from "tests/stand-ins/shopify/store/types";
import { toAddressInput, type MailingAddressInput } from "./customer-input";

interface AddressArguments {
  customerId: string;
  addressId: string;
  address: MailingAddressInput;
  setAsDefault?: boolean | null;
}

const source = (address: Address) => ({ address, owner: "CustomerAddress" as const });

export const customerAddressCreate = mutation("customerAddressCreate", {
  scope: "write_customers",
  fields: ["address", "userErrors"],
  run(args, { shop }) {
    const { customerId, address, setAsDefault } = argumentsOf<AddressArguments>(args);
    const { id: _, ...fields } = address;
    const result = editCustomerAddress(shop, {
      customerId: idOf(customerId, "Customer"),
      address: fields,
      setAsDefault: setAsDefault === true,
    });
    return toPayload(result, ["address"], ({ address: made }) => ({ address: source(made) }));
  },
});

export const customerAddressUpdate = mutation("customerAddressUpdate", {
  scope: "write_customers",
  fields: ["address", "userErrors"],
  run(args, { shop }) {
    const { customerId, addressId, address, setAsDefault } = argumentsOf<AddressArguments>(args);
    const result = editCustomerAddress(shop, {
      customerId: idOf(customerId, "Customer"),
      addressId: idOf(addressId, "MailingAddress"),
      address: toAddressInput(address),
      setAsDefault: setAsDefault === true,
    });
    return toPayload(result, ["address"], ({ address: made }) => ({ address: source(made) }));
  },
});

export const customerAddressDelete = mutation("customerAddressDelete", {
  scope: "write_customers",
  fields: ["deletedAddressId", "userErrors"],
  run(args, { shop }) {
    const { customerId, addressId } = argumentsOf<AddressArguments>(args);
    const result = deleteCustomerAddress(shop, {
      customerId: idOf(customerId, "Customer"),
      addressId: idOf(addressId, "MailingAddress"),
    });
    return toPayload(result, ["deletedAddressId"], (value) => ({
      deletedAddressId: `${gid("MailingAddress", value.addressId)}?model_name=CustomerAddress`,
    }));
  },
});

export const customerUpdateDefaultAddress = mutation("customerUpdateDefaultAddress", {
  scope: "write_customers",
  fields: ["customer", "userErrors"],
  run(args, { shop }) {
    const { customerId, addressId } = argumentsOf<AddressArguments>(args);
    const id = idOf(addressId, "MailingAddress");
    const customer = shop.customers.get(idOf(customerId, "Customer"));
    if (customer === undefined) {
      return failed([{ field: ["customerId"], message: "Customer does not exist" }], ["customer"]);
    }
    if (!customer.addresses.some((address) => address.id === id)) {
      return failed([{ field: ["addressId"], message: "Address does not exist" }], ["customer"]);
    }
    const result = editCustomerAddress(shop, {
      customerId: customer.id,
      addressId: id,
      address: {},
      setAsDefault: true,
    });
    return toPayload(result, ["customer"], (value) => ({ customer: value.customer }));
  },
});
