import { gid } from "tests/stand-ins/shopify/store/gid";
import type { Location } from "tests/stand-ins/shopify/store/types";
import type { Payload, PayloadFormat } from "tests/stand-ins/shopify/webhooks/payload-format";

/** `locations/create`, `update`, `activate`, `deactivate`. */
export function locationPayload(location: Location, format: PayloadFormat): Payload {
  const { address } = location;
  return {
    id: location.id,
    name: location.name,
    address1: address.address1 ?? "",
    address2: address.address2 ?? "",
    city: address.city ?? "",
    zip: address.zip ?? "",
    province: address.province ?? "",
    country: address.countryCode ?? "",
    phone: address.phone ?? "",
    created_at: format.time(location.createdAt),
    updated_at: format.time(location.updatedAt),
    country_code: address.countryCode ?? "",
    country_name: address.country ?? "",
    province_code: address.provinceCode ?? "",
    legacy: false,
    active: location.isActive,
    admin_graphql_api_id: gid("Location", location.id),
  };
}
