import { directionOf, matchLocale, STOREFRONT_LOCALES } from "~/languages/locales";
import { chatTexts } from "~/storefront/texts/chat-texts";
import type { Session } from "extensions/chat-panel/panel/api/types";

/** The session of a guest of an open shop, in the language that was asked for or English. */
export function makeSession(requested: string): Omit<Session, "origin" | "conversation"> {
  const locale = matchLocale(requested, STOREFRONT_LOCALES) ?? "en";
  const texts = Object.entries(chatTexts).map(([key, translations]) => [key, translations[locale]]);
  return {
    token: "token",
    expiresAt: new Date(Date.now() + 43_200_000).toISOString(),
    resume: "resume",
    visitorId: "visitor",
    shop: { name: "Northwind" },
    locale,
    direction: directionOf(locale),
    texts: Object.fromEntries(texts),
    customer: null,
    availability: {
      isOpen: true,
      text: "Sara and Ben reply in about 8 minutes",
      agentNames: ["Sara", "Ben"],
    },
    quickReplies: [
      { id: "order-status", label: "Where is my order?" },
      { id: "returns", label: "Return policy" },
      { id: "shipping", label: "Shipping times" },
    ],
    privacyUrl: null,
    preChat: { name: "off", email: "off" },
    details: { name: null, email: null, isEmailProven: false },
    limits: {
      textLength: 4_000,
      files: 5,
      fileBytes: 10_485_760,
      fileTypes: ["image/png", "image/jpeg", "application/pdf"],
    },
  };
}
