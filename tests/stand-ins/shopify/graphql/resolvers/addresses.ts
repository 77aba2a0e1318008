import { typeResolvers } from "tests/stand-ins/shopify/graphql/field-resolver";
import type { AddressSource } from "tests/stand-ins/shopify/graphql/sources";
import { gid } from "tests/stand-ins/shopify/store/gid";
import type { Address } from "tests/stand-ins/shopify/store/types";

export const addressResolvers = [
  typeResolvers<AddressSource>("MailingAddress", {
    id: ({ address, owner }) => `${gid("MailingAddress", address.id)}?model_name=${owner}`,
    firstName: ({ address }) => address.firstName,
    lastName: ({ address }) => address.lastName,
    name: ({ address }) => fullName(address),
    company: ({ address }) => address.company,
    address1: ({ address }) => address.address1,
    address2: ({ address }) => address.address2,
    city: ({ address }) => address.city,
    province: ({ address }) => address.province,
    provinceCode: ({ address }) => address.provinceCode,
    zip: ({ address }) => address.zip,
    country: ({ address }) => address.country,
    countryCode: ({ address }) => address.countryCode,
    countryCodeV2: ({ address }) => address.countryCode,
    phone: ({ address }) => address.phone,
    latitude: () => null,
    longitude: () => null,
    coordinatesValidated: () => false,
    formattedArea: ({ address }) => formattedArea(address),
    formatted: ({ address }, args) =>
      formattedLines(address, args.withName === true, args.withCompany !== false),
  }),
];

function fullName({ firstName, lastName }: Address): string | null {
  return [firstName, lastName].filter(Boolean).join(" ") || null;
}

/** "Ottawa ON, Canada"; a city that is a country stands once. */
function formattedArea({ city, provinceCode, country }: Address): string | null {
  const place = [city, provinceCode].filter(Boolean).join(" ");
  return [...new Set([place, country])].filter(Boolean).join(", ") || null;
}

function formattedLines(address: Address, withName: boolean, withCompany: boolean): string[] {
  const place = [address.city, address.provinceCode, address.zip].filter(Boolean).join(" ");
  return [
    withName ? fullName(address) : null,
    withCompany ? address.company : null,
    address.address1,
    address.address2,
    place,
    address.country,
  ].filter((line): line is string => Boolean(line));
}
