import type { MailingAddressInput } from "tests/stand-ins/shopify/graphql/mutations/customers/customer-input";
import {
  mergeMetafields,
  type MetafieldInput,
} from "tests/stand-ins/shopify/graphql/mutations/metafields/metafield-input";
import {
  argumentsOf,
  failed,
  mutation,
  toPayload,
} from "tests/stand-ins/shopify/graphql/mutations/mutation";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import { cleanAddress } from "tests/stand-ins/shopify/store/actions/clean-address";
import { cleanEmail, isEmail } from "tests/stand-ins/shopify/store/actions/clean-email";
import type { UpdateOrderInput } from "tests/stand-ins/shopify/store/actions/inputs";
import { normalizePhone } from "tests/stand-ins/shopify/store/actions/normalize-phone";
import { updateOrder } from "tests/stand-ins/shopify/store/actions/update-order";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { Address, Attribute, Order, UserError } from "tests/stand-ins/shopify/store/types";

interface OrderInput {
  id: string;
  email?: string | null;
  phone?: string | null;
  note?: string | null;
  poNumber?: string | null;
  tags?: string[] | null;
  customAttributes?: Attribute[] | null;
  shippingAddress?: MailingAddressInput | null;
  metafields?: MetafieldInput[] | null;
}

export const orderUpdate = mutation("orderUpdate", {
  scope: "write_orders",
  fields: ["order", "userErrors"],
  run(args, { shop }) {
    const { input } = argumentsOf<{ input: OrderInput }>(args);
    const order = shop.orders.get(idOf(input.id, "Order"));
    if (order === undefined) {
      return failed([userError(["id"], "Order does not exist")], ["order"]);
    }
    const errors = inputErrors(shop, order, input);
    if (errors.length > 0) return { order, userErrors: errors };
    const result = updateOrder(shop, toUpdate(shop, order, input));
    return toPayload(result, ["order"], (changed) => ({ order: changed }));
  },
});

function toUpdate(shop: ShopStore, order: Order, input: OrderInput): UpdateOrderInput {
  const { email, note, poNumber, tags, customAttributes, shippingAddress, metafields } = input;
  return {
    orderId: order.id,
    ...(email === undefined ? {} : { email: cleanEmail(email) }),
    ...(note === undefined ? {} : { note: note || null }),
    ...(poNumber === undefined ? {} : { poNumber }),
    ...(input.phone ? { phone: normalizePhone(input.phone, null) ?? input.phone } : {}),
    ...(tags ? { tags } : {}),
    ...(customAttributes ? { customAttributes } : {}),
    ...(shippingAddress ? { shippingAddress } : {}),
    ...(metafields
      ? { metafields: mergeMetafields(shop, order.metafields, metafields).metafields }
      : {}),
  };
}

function inputErrors(shop: ShopStore, order: Order, input: OrderInput): UserError[] {
  if (Object.keys(input).length === 1) {
    return [userError(null, "No valid update parameters have been provided")];
  }
  const country = shop.record.address.countryCode;
  const errors: UserError[] = [];
  const email = cleanEmail(input.email ?? null);
  if (email !== null && !isEmail(email)) errors.push(userError(["email"], "Email is invalid"));
  if (input.phone && normalizePhone(input.phone, country) === null) {
    errors.push(userError(["phone"], "Phone is invalid"));
  }
  if (input.shippingAddress) errors.push(...addressErrors(input.shippingAddress, country));
  errors.push(...mergeMetafields(shop, order.metafields, input.metafields ?? []).errors);
  return errors;
}

/** An order's address must be complete, unlike a customer's. */
function addressErrors(input: MailingAddressInput, country: string | null): UserError[] {
  const { id: _, ...fields } = input;
  const { address, errors } = cleanAddress(fields, {}, country);
  const at = (field: string) => ["shippingAddress", field];
  const found: UserError[] = [];
  if (address.lastName === null) found.push(userError(at("lastName"), "Enter a last name"));
  if (address.address1 === null) found.push(userError(at("address1"), "Enter an address"));
  if (address.city === null) found.push(userError(at("city"), "Enter a city"));
  if (address.zip === null) found.push(userError(at("zip"), `Enter a ${zipLabel(address)}`));
  for (const { field } of errors) {
    if (field?.[0] !== "province") continue;
    const text = `${regionLabel(address)} is not a valid ${regionLabel(address).toLowerCase()} in`;
    found.push(userError(at("province"), `${text} ${address.country}`));
  }
  return found;
}

const zipLabel = ({ countryCode }: Pick<Address, "countryCode">) =>
  countryCode === "US" ? "ZIP code" : "postal code";

const regionLabel = ({ countryCode }: Pick<Address, "countryCode">) =>
  countryCode === "US" || countryCode === "AU" ? "State" : "Province";
