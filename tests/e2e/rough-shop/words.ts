import { chatTexts } from "~/storefront/texts/chat-texts";

export type Language = "en" | "fa";

/** What the chat says for `key` ("ask_person") in a language, as our catalogue has it. */
export function say(key: string, language: Language): string {
  const entry = Object.entries(chatTexts).find(([name]) => name === `chat.${key}`);
  if (!entry) throw new Error(`the chat has no text ${key}`);
  return entry[1][language];
}

/** Where a language begins in the shop's paths: "" or "/fa". */
export const rootOf = (language: Language): string => (language === "en" ? "" : `/${language}`);
