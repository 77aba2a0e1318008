import type { CustomerFieldsFragment } from "~/shopify/generated/graphql";
import { gidNumber } from "./gid";
import { emailKey } from "./lookup-keys";
import { mapAddress } from "./map-address";
import type { MappingScope } from "./mapping-scope";
import type { EmitRow } from "./table";
import { customersTable } from "./tables";

/** Customer → one row of `customers`. */
export function mapCustomer(
  scope: MappingScope,
  customer: CustomerFieldsFragment,
  emit: EmitRow,
): void {
  const email = customer.defaultEmailAddress?.emailAddress ?? null;
  emit(customersTable, {
    shop_id: scope.shopId,
    id: gidNumber(customer.id),
    first_name: customer.firstName,
    last_name: customer.lastName,
    display_name: customer.displayName,
    email,
    email_key: emailKey(email),
    phone: customer.defaultPhoneNumber?.phoneNumber ?? null,
    locale: customer.locale,
    state: customer.state,
    verified_email: customer.verifiedEmail,
    email_marketing: customer.defaultEmailAddress?.marketingState ?? null,
    tags: customer.tags,
    note: customer.note,
    number_of_orders: Number(customer.numberOfOrders),
    amount_spent: customer.amountSpent.amount,
    currency: customer.amountSpent.currencyCode,
    default_address: mapAddress(customer.defaultAddress),
    created_at: customer.createdAt,
    updated_at: customer.updatedAt,
    synced_at: scope.readAt,
  });
}
