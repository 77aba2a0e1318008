import { gid } from "tests/stand-ins/shopify/store/gid";
import type { Customer, MarketingConsent } from "tests/stand-ins/shopify/store/types";
import {
  customerAddressPayload,
  lower,
  type Payload,
  type PayloadFormat,
} from "tests/stand-ins/shopify/webhooks/payload-format";

/** `customers/create`, `customers/update`: since 2025-01 without tags, totals and consents. */
export function customerPayload(customer: Customer, format: PayloadFormat): Payload {
  return {
    ...customerFields(customer, format),
    addresses: customer.addresses.map((address) =>
      customerAddressPayload(address, customer.id, address.id === customer.defaultAddressId),
    ),
  };
}

/** The customer inside an order. */
export function customerFields(customer: Customer, format: PayloadFormat): Payload {
  const defaultAddress = customer.addresses.find(({ id }) => id === customer.defaultAddressId);
  return {
    id: customer.id,
    created_at: format.time(customer.createdAt),
    updated_at: format.time(customer.updatedAt),
    first_name: customer.firstName,
    last_name: customer.lastName,
    state: lower(customer.state),
    note: customer.note,
    verified_email: customer.verifiedEmail,
    multipass_identifier: null,
    tax_exempt: customer.taxExempt,
    email: customer.email,
    phone: customer.phone,
    currency: format.currency,
    tax_exemptions: customer.taxExemptions ?? [],
    admin_graphql_api_id: gid("Customer", customer.id),
    default_address: defaultAddress
      ? customerAddressPayload(defaultAddress, customer.id, true)
      : null,
  };
}

/** `customers/delete`. */
export function customerDeletedPayload(id: number): Payload {
  return { id, tax_exemptions: [], admin_graphql_api_id: gid("Customer", id) };
}

/** `customer.tags_added`, `customer.tags_removed`. */
export function customerTagsPayload(id: number, tags: string[], at: Date): Payload {
  return { customerId: gid("Customer", id), tags, occurredAt: at.toISOString() };
}

/** `customers/purchasing_summary`. */
export function purchasingSummaryPayload(options: {
  customerId: number;
  orderCount: number;
  spent: number;
  lastOrderId: number | null;
  at: Date;
  format: PayloadFormat;
}): Payload {
  const { customerId, orderCount, spent, lastOrderId, at, format } = options;
  return {
    customerId: gid("Customer", customerId),
    numberOfOrders: orderCount,
    amountSpent: { amount: format.money(spent), currencyCode: format.currency },
    lastOrderId: lastOrderId === null ? null : gid("Order", lastOrderId),
    occurredAt: at.toISOString(),
  };
}

/** `customers_email_marketing_consent/update`. */
export function emailConsentPayload(customer: Customer, format: PayloadFormat): Payload {
  return {
    customer_id: customer.id,
    email_address: customer.email,
    email_marketing_consent: consentFields(customer.emailMarketing, format),
  };
}

/** `customers_marketing_consent/update` (SMS). */
export function smsConsentPayload(customer: Customer, format: PayloadFormat): Payload {
  return {
    id: customer.id,
    phone: customer.phone,
    sms_marketing_consent: {
      ...consentFields(customer.smsMarketing, format),
      consent_collected_from: "other",
    },
  };
}

function consentFields(consent: MarketingConsent, format: PayloadFormat): Payload {
  return {
    state: lower(consent.state),
    opt_in_level: consent.optInLevel === null ? null : lower(consent.optInLevel),
    consent_updated_at: format.timeOrNull(consent.updatedAt),
  };
}
