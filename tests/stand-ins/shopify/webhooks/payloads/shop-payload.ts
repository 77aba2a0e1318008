import type { Location, ShopRecord } from "tests/stand-ins/shopify/store/types";
import type { Payload, PayloadFormat } from "tests/stand-ins/shopify/webhooks/payload-format";

const WEIGHT_UNITS = { GRAMS: "g", KILOGRAMS: "kg", OUNCES: "oz", POUNDS: "lb" };

/** `shop/update`, `app/uninstalled`: the REST shop. */
export function shopPayload(
  shop: ShopRecord,
  primaryLocation: Location | undefined,
  format: PayloadFormat,
): Payload {
  return {
    id: shop.id,
    name: shop.name,
    email: shop.email,
    domain: shop.primaryHost,
    ...placeFields(shop),
    source: null,
    primary_locale: shop.locales.find(({ primary }) => primary)?.locale ?? "en",
    created_at: format.time(shop.createdAt),
    updated_at: format.time(shop.updatedAt),
    currency: shop.currencyCode,
    customer_email: shop.contactEmail,
    timezone: `(GMT) ${shop.ianaTimezone}`,
    iana_timezone: shop.ianaTimezone,
    shop_owner: shop.ownerName,
    money_format: shop.moneyFormat,
    money_with_currency_format: shop.moneyWithCurrencyFormat,
    weight_unit: WEIGHT_UNITS[shop.weightUnit],
    taxes_included: shop.taxesIncluded,
    plan_display_name: shop.plan.publicDisplayName,
    plan_name: shop.plan.partnerDevelopment ? "partner_test" : "professional",
    myshopify_domain: shop.domain,
    money_in_emails_format: shop.moneyFormat,
    money_with_currency_in_emails_format: shop.moneyWithCurrencyFormat,
    primary_location_id: primaryLocation?.id ?? 0,
    enabled_presentment_currencies: [shop.currencyCode],
    ...featureFields(),
  };
}

function placeFields({ address }: ShopRecord): Payload {
  return {
    province: address.province ?? "",
    country: address.countryCode ?? "",
    address1: address.address1 ?? "",
    zip: address.zip ?? "",
    city: address.city ?? "",
    phone: address.phone ?? "",
    latitude: null,
    longitude: null,
    address2: address.address2,
    country_code: address.countryCode ?? "",
    country_name: address.country ?? "",
    province_code: address.provinceCode ?? "",
  };
}

function featureFields(): Payload {
  return {
    county_taxes: null,
    tax_shipping: null,
    auto_configure_tax_inclusivity: null,
    has_discounts: true,
    has_gift_cards: false,
    google_apps_domain: null,
    google_apps_login_enabled: null,
    eligible_for_payments: false,
    requires_extra_payments_agreement: false,
    password_enabled: false,
    has_storefront: true,
    finances: true,
    checkout_api_supported: true,
    multi_location_enabled: true,
    setup_required: false,
    pre_launch_enabled: false,
    marketing_sms_consent_enabled_at_checkout: false,
    transactional_sms_disabled: false,
  };
}
