import {
  argumentsOf,
  failed,
  mutation,
  toPayload,
} from "tests/stand-ins/shopify/graphql/mutations/mutation";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import { updateCustomer } from "tests/stand-ins/shopify/store/actions/update-customer";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { Customer, UserError } from "tests/stand-ins/shopify/store/types";
import { toConsent, type ConsentInput } from "./customer-input";

type Channel = "email" | "sms";

const NEEDS: Record<Channel, { input: string; field: "email" | "phone"; text: string }> = {
  email: {
    input: "emailMarketingConsent",
    field: "email",
    text: "An email address is required to set the email marketing consent state.",
  },
  sms: {
    input: "smsMarketingConsent",
    field: "phone",
    text: "A phone number is required to set the SMS consent state.",
  },
};

export const customerEmailMarketingConsentUpdate = consentUpdate(
  "customerEmailMarketingConsentUpdate",
  "email",
);
export const customerSmsMarketingConsentUpdate = consentUpdate(
  "customerSmsMarketingConsentUpdate",
  "sms",
);

function consentUpdate(name: string, channel: Channel) {
  return mutation(name, {
    scope: "write_customers",
    fields: ["customer", "userErrors"],
    run(args, { shop }) {
      const { input } = argumentsOf<{
        input: { customerId: string } & Record<string, ConsentInput | string>;
      }>(args);
      const customer = shop.customers.get(idOf(input.customerId, "Customer"));
      const given = input[NEEDS[channel].input];
      if (customer === undefined || given === undefined || typeof given === "string") {
        const text = "Customer not found";
        return failed([userError(["input", "customerId"], text, "INVALID")], ["customer"]);
      }
      const errors = consentErrors(shop, customer, channel, given);
      if (errors.length > 0) return failed(errors, ["customer"]);
      const consent = toConsent(shop, given);
      const result = updateCustomer(shop, {
        customerId: customer.id,
        ...(channel === "email" ? { emailMarketing: consent } : { smsMarketing: consent }),
      });
      return toPayload(result, ["customer"], (changed) => ({ customer: changed }));
    },
  });
}

function consentErrors(
  shop: ShopStore,
  customer: Customer,
  channel: Channel,
  given: ConsentInput,
): UserError[] {
  const { input, field, text } = NEEDS[channel];
  const at = ["input", input];
  if (customer[field] === null) return [userError(at, text, "INVALID")];
  const { consentUpdatedAt, marketingOptInLevel, marketingState } = given;
  if (consentUpdatedAt && Date.parse(consentUpdatedAt) > shop.now().getTime()) {
    const message = "Consented at must not be in the future";
    return [userError([...at, "consentUpdatedAt"], message, "INVALID")];
  }
  if (marketingState !== "PENDING" || marketingOptInLevel === "CONFIRMED_OPT_IN") return [];
  // "Pending" waits for a second confirmation, so it is of double opt-in alone.
  const message = "Marketing opt in level must be confirmed opt-in for pending consent state";
  return [userError([...at, "marketingOptInLevel"], message, "INVALID")];
}
