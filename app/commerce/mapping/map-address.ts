import type { AddressFieldsFragment } from "~/shopify/generated/graphql";

/** A postal address as the mirror keeps it: jsonb with Shopify's own field names. */
export interface MirrorAddress {
  readonly [part: string]: string | null;
}

/** Maps Shopify's MailingAddress; `countryCodeV2` becomes `countryCode`. */
export function mapAddress(address: AddressFieldsFragment | null): MirrorAddress | null {
  if (!address) return null;
  return {
    name: address.name,
    firstName: address.firstName,
    lastName: address.lastName,
    company: address.company,
    address1: address.address1,
    address2: address.address2,
    city: address.city,
    province: address.province,
    provinceCode: address.provinceCode,
    zip: address.zip,
    country: address.country,
    countryCode: address.countryCodeV2,
    phone: address.phone,
  };
}
