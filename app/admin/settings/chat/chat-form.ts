import { readNumber, toFormErrors, type FormErrors } from "~/admin/shell/form-errors";
import type { ProactiveMessage } from "~/storefront/settings/proactive-settings";
import {
  storefrontSettingsSchema,
  type StorefrontSettings,
} from "~/storefront/settings/storefront-settings";

/** The part of the storefront's settings that the page of the chat has. */
export const chatPartSchema = storefrontSettingsSchema.pick({
  chat: true,
  quickReplies: true,
  proactive: true,
  links: true,
});

export type FieldRequirement = "off" | "optional" | "required";

export interface ProactiveValues {
  id: string;
  isEnabled: boolean;
  /** Locale → text. */
  text: Record<string, string>;
  pathContains: string;
  seconds: string;
  cartValue: string;
  /** "FI, SE" */
  countries: string;
  days: string;
}

/** What the form holds: numbers as text, as fields do. */
export interface ChatFormValues {
  isEnabled: boolean;
  agentsShown: boolean;
  askName: FieldRequirement;
  askEmail: FieldRequirement;
  privacyPolicy: string;
  offlineMinutes: string;
  quickReplies: string[];
  proactive: ProactiveValues[];
}

const numberText = (value: number | undefined): string =>
  value === undefined ? "" : String(value);

function toProactiveForm(message: ProactiveMessage): ProactiveValues {
  const { conditions } = message;
  return {
    id: message.id,
    isEnabled: message.isEnabled,
    text: message.text,
    pathContains: conditions.pathContains ?? "",
    seconds: numberText(conditions.secondsOnPage),
    cartValue: numberText(conditions.cartValueAtLeast),
    countries: (conditions.countries ?? []).join(", "),
    days: String(message.maxPerVisitorDays),
  };
}

/** The stored settings as the form shows them. */
export function toChatForm({
  chat,
  quickReplies,
  proactive,
  links,
}: StorefrontSettings): ChatFormValues {
  return {
    isEnabled: chat.isEnabled,
    agentsShown: chat.agentsShown,
    askName: chat.preChat.name,
    askEmail: chat.preChat.email,
    privacyPolicy: links.privacyPolicy ?? "",
    offlineMinutes: String(chat.offlineEmailAfterMinutes),
    quickReplies,
    proactive: proactive.map(toProactiveForm),
  };
}

/** "fi, SE" → ["FI", "SE"] */
function readCountries(text: string): string[] {
  const codes = text.toUpperCase().split(/[\s,;]+/);
  return [...new Set(codes.filter((code) => code !== ""))];
}

function toProactiveInput(values: ProactiveValues) {
  const countries = readCountries(values.countries);
  const texts = Object.entries(values.text).filter(([, text]) => text.trim() !== "");
  return {
    id: values.id,
    isEnabled: values.isEnabled,
    text: Object.fromEntries(texts),
    conditions: {
      ...(values.pathContains.trim() ? { pathContains: values.pathContains.trim() } : {}),
      ...(values.seconds.trim() ? { secondsOnPage: readNumber(values.seconds) } : {}),
      ...(values.cartValue.trim() ? { cartValueAtLeast: readNumber(values.cartValue) } : {}),
      ...(countries.length > 0 ? { countries } : {}),
    },
    maxPerVisitorDays: readNumber(values.days),
  };
}

/** What the form sends: the shape of `chatPartSchema`. */
export function toChatInput(values: ChatFormValues) {
  return {
    chat: {
      isEnabled: values.isEnabled,
      preChat: { name: values.askName, email: values.askEmail },
      agentsShown: values.agentsShown,
      offlineEmailAfterMinutes: readNumber(values.offlineMinutes),
    },
    quickReplies: values.quickReplies,
    proactive: values.proactive.map(toProactiveInput),
    links: { privacyPolicy: values.privacyPolicy.trim() || null },
  };
}

// What the schema's own words leave to the form.
const WORDS: readonly [RegExp, string][] = [
  [/\.secondsOnPage$/, "Enter 0 to 3600 seconds."],
  [/\.cartValueAtLeast$/, "Enter an amount, like 50."],
  [/\.maxPerVisitorDays$/, "Enter 1 to 365 days."],
];

/** What is wrong, by path in `toChatInput`. `primaryLocale` is the language every offered message must have. */
export function validateChat(values: ChatFormValues, primaryLocale: string): FormErrors {
  const result = chatPartSchema.safeParse(toChatInput(values));
  const errors: Record<string, string> = result.success ? {} : { ...toFormErrors(result.error) };
  for (const path of Object.keys(errors)) {
    const words = WORDS.find(([pattern]) => pattern.test(path))?.[1];
    if (words) errors[path] = words;
  }
  values.proactive.forEach(({ isEnabled, text }, index) => {
    if (isEnabled && !text[primaryLocale]?.trim())
      errors[`proactive.${index}.text.${primaryLocale}`] ??= "Write what shoppers read.";
  });
  return errors;
}

/** A message that is not offered yet. */
export function newProactive(id: string): ProactiveValues {
  return {
    id,
    isEnabled: true,
    text: {},
    pathContains: "",
    seconds: "20",
    cartValue: "",
    countries: "",
    days: "7",
  };
}

/** When a message is offered, in one line: "After 20 s · on /products/ · cart from €50.00 · FI, SE". */
export function describeConditions(
  { seconds, pathContains, cartValue, countries }: ProactiveValues,
  formatAmount: (amount: string) => string,
): string {
  const parts = [
    seconds.trim() && seconds.trim() !== "0" ? `After ${seconds.trim()} s` : "At once",
    pathContains.trim() && `on ${pathContains.trim()}`,
    cartValue.trim() && `cart from ${formatAmount(cartValue.trim())}`,
    readCountries(countries).join(", "),
  ];
  return parts.filter(Boolean).join(" · ");
}
