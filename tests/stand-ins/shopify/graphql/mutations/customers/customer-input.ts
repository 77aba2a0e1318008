import { GraphQLError } from "graphql";
import {
  mergeMetafields,
  type MetafieldInput,
} from "tests/stand-ins/shopify/graphql/mutations/metafields/metafield-input";
import type { CustomerInput } from "tests/stand-ins/shopify/store/actions/inputs";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import { parseGid } from "tests/stand-ins/shopify/store/gid";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { Customer, MarketingConsent, UserError } from "tests/stand-ins/shopify/store/types";

/** `MailingAddressInput` of the schema. */
export interface MailingAddressInput {
  id?: string | null;
  address1?: string | null;
  address2?: string | null;
  city?: string | null;
  company?: string | null;
  country?: string | null;
  countryCode?: string | null;
  firstName?: string | null;
  lastName?: string | null;
  phone?: string | null;
  province?: string | null;
  provinceCode?: string | null;
  zip?: string | null;
}

export interface ConsentInput {
  marketingState: MarketingConsent["state"];
  marketingOptInLevel?: MarketingConsent["optInLevel"];
  consentUpdatedAt?: string | null;
}

/** The part of the schema's `CustomerInput` that is emulated. */
export interface CustomerArguments {
  id?: string | null;
  firstName?: string | null;
  lastName?: string | null;
  email?: string | null;
  phone?: string | null;
  note?: string | null;
  tags?: string[] | null;
  locale?: string | null;
  taxExempt?: boolean | null;
  taxExemptions?: string[] | null;
  addresses?: MailingAddressInput[] | null;
  metafields?: MetafieldInput[] | null;
  emailMarketingConsent?: ConsentInput | null;
  smsMarketingConsent?: ConsentInput | null;
  whatsAppMarketingConsent?: { state: MarketingConsent["state"] } | null;
}

/** The action's input for a GraphQL input; `existing` is the customer to be changed. */
export function toCustomerInput(
  shop: ShopStore,
  input: CustomerArguments,
  existing: Customer | null,
): { fields: CustomerInput; errors: UserError[] } {
  if (input.whatsAppMarketingConsent) refuseState(input.whatsAppMarketingConsent.state);
  const merged = mergeMetafields(shop, existing?.metafields ?? [], input.metafields ?? []);
  const fields: CustomerInput = {
    ...pick(input, ["firstName", "lastName", "email", "phone", "note"]),
    ...(input.tags ? { tags: input.tags } : {}),
    ...(input.locale ? { locale: input.locale } : {}),
    ...(typeof input.taxExempt === "boolean" ? { taxExempt: input.taxExempt } : {}),
    ...(input.taxExemptions ? { taxExemptions: input.taxExemptions } : {}),
    ...(input.addresses ? { addresses: input.addresses.map(toAddressInput) } : {}),
    ...(input.metafields ? { metafields: merged.metafields } : {}),
    ...(input.emailMarketingConsent
      ? { emailMarketing: toConsent(shop, input.emailMarketingConsent) }
      : {}),
    ...(input.smsMarketingConsent
      ? { smsMarketing: toConsent(shop, input.smsMarketingConsent) }
      : {}),
  };
  return { fields, errors: merged.errors };
}

/** An address without the nulls' difference to "not given", and its own numeric id. */
export function toAddressInput({ id, ...fields }: MailingAddressInput) {
  const address = typeof id === "string" ? parseGid(id) : null;
  return address === null ? fields : { ...fields, id: address.id };
}

/** @throws GraphQLError for a state that only Shopify itself sets. */
export function toConsent(shop: ShopStore, input: ConsentInput): MarketingConsent {
  refuseState(input.marketingState);
  return {
    state: input.marketingState,
    optInLevel: input.marketingOptInLevel ?? "SINGLE_OPT_IN",
    updatedAt: input.consentUpdatedAt ?? shop.nowIso(),
  };
}

/** @throws GraphQLError for a state that only Shopify itself sets. */
function refuseState(state: MarketingConsent["state"]): void {
  if (state !== "REDACTED" && state !== "INVALID" && state !== "NOT_SUBSCRIBED") return;
  const text = `Cannot specify ${state} as a marketing state input`;
  throw new GraphQLError(text, { extensions: { code: "INVALID" } });
}

/** What Shopify refuses about consents of a customer without the address they are for. */
export function consentErrors(input: CustomerArguments): UserError[] {
  const errors: UserError[] = [];
  if (input.emailMarketingConsent && !input.email) {
    const text = "An email address is required to set the email marketing consent state.";
    errors.push(userError(["emailMarketingConsent"], text));
  }
  if (input.smsMarketingConsent && !input.phone) {
    const text = "A phone number is required to set the SMS consent state.";
    errors.push(userError(["smsMarketingConsent"], text));
  }
  if (input.whatsAppMarketingConsent && !input.phone) {
    const text = "A phone number is required to set the WhatsApp consent state.";
    errors.push(userError(["whatsAppMarketingConsent"], text));
  }
  return errors;
}

/** A new customer needs something to be called by, or to be found at. */
export function namelessErrors(input: CustomerArguments): UserError[] {
  const named = [input.firstName, input.lastName, input.email, input.phone].some(Boolean);
  if (named || input.addresses?.length) return [];
  return [userError(null, "A name, phone number, or email address must be present")];
}

function pick<Key extends keyof CustomerArguments & keyof CustomerInput>(
  input: CustomerArguments,
  keys: readonly Key[],
): CustomerInput {
  const given = keys.filter((key) => input[key] !== undefined);
  return Object.fromEntries(given.map((key) => [key, input[key]]));
}
