import type { OrderNameFormat } from "~/commerce/read/order-name";

/** Where in a message something stood. Quoted text was written earlier, and often by others. */
export type Place = "subject" | "text" | "quoted";

/**
 * How clearly a number is said to be an order's.
 * named: with the shop's own sign ("#1042") · cued: beside a word for order, or alone in its line · bare: nothing
 * speaks for or against it · weak: something speaks against it (a year, a count, another shop's name).
 */
export type MentionStrength = "named" | "cued" | "bare" | "weak";

/** A number in a message that may be an order's. */
export interface NumberMention {
  /** What an order of this name is found by, as `toNameKey` folds it: "1042". */
  nameKey: string;
  /** Which part of what was written that is: 0 for all of it, else more. The fullest that an order has is meant. */
  rank: number;
  /** Mentions that read the same place of the text in different ways. */
  at: string;
  /** Digits in groups ("1001-2"), as they were written: the order's name must have the same groups. */
  groups: string | null;
  /** As it was written: "#1 042". */
  written: string;
  strength: MentionStrength;
  place: Place;
  /** Called an order's by a word or the shop's sign, not only a number: a name in the text is evidence for such alone. */
  isCalledOrder: boolean;
  /** Said to be of another shop: never ours for sure. */
  isOfOtherShop: boolean;
  /** Carries letters that are not the shop's: "AB-1042". */
  hasForeignLetters: boolean;
}

/** An identifier that nobody writes by chance: a tracking or confirmation number. */
export interface CodeMention {
  /** Upper-cased, letters and digits only. */
  key: string;
  place: Place;
}

/** What in a message may point to orders, each list bounded: what to look up, before anything is decided. */
export interface OrderCandidates {
  numbers: NumberMention[];
  trackingNumbers: CodeMention[];
  confirmationNumbers: CodeMention[];
  /** E-mail addresses written in the text, lower-cased. */
  emails: string[];
  /** Phone numbers written in the text, E.164. */
  phones: string[];
  /** The message is about an order that exists: its delivery, return, fault. */
  isAboutAnOrder: boolean;
  /** … and waits for it to come. */
  isWaiting: boolean;
  /** … namely the newest one. */
  isAboutLatest: boolean;
  /** The message asks before buying. */
  isBeforeBuying: boolean;
  /** The message speaks of another shop's order. */
  namesOtherShop: boolean;
}

/** The text of a message, as the channel understood it. */
export interface MessageText {
  subject: string | null;
  text: string;
  quotedText: string | null;
}

/** What of the shop decides how a text is read. */
export interface ShopMatchSettings {
  orderName: OrderNameFormat;
  /** ISO 3166-1 alpha-2, for phone numbers written without a country. */
  country: string | null;
}
