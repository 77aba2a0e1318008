/**
 * A message as a shopper would write it, with places for what comes from the shop's orders:
 * {a} the order meant (digits of its name) · {b} another order of the same customer · {x} an order of somebody else ·
 * {near} {a} with a slip · {fa} {ar} {wide} {spaced} {dotted} {a} in Persian, Arabic, full-width digits, "1 042", "1.042"
 * · {fb} {wideb} the same of {b} · {tracking} {confirmation} {name} {email} {phone} of {a}.
 */
export interface Template {
  /**
   * owner: the customer of {a} · latest: the same, {a} being their newest of several · single: their only one ·
   * whatsapp: the customer, from their phone · stranger: an address nobody has · other: another customer.
   */
  from: "owner" | "latest" | "single" | "whatsapp" | "stranger" | "other";
  subject?: string;
  text: string;
  /** Which of {a} {b} {x} the message is about; empty: none. */
  about: readonly ("a" | "b" | "x")[];
}

const A = ["a"] as const;

/** The common case: the customer writes about the order {a}. */
export const owner = (text: string, subject?: string): Template => ({
  from: "owner",
  text,
  subject,
  about: A,
});
export const stranger = (text: string, subject?: string): Template => ({
  from: "stranger",
  text,
  subject,
  about: A,
});
export const other = (text: string, subject?: string): Template => ({
  from: "other",
  text,
  subject,
  about: A,
});
export const single = (text: string, subject?: string): Template => ({
  from: "single",
  text,
  subject,
  about: A,
});
export const latest = (text: string, subject?: string): Template => ({
  from: "latest",
  text,
  subject,
  about: A,
});
export const whatsapp = (text: string): Template => ({ from: "whatsapp", text, about: A });
/** About both {a} and {b}. */
export const both = (text: string, subject?: string): Template => ({
  from: "owner",
  text,
  subject,
  about: ["a", "b"],
});
/** About no order, from someone the shop does not know. */
export const none = (text: string, subject?: string): Template => ({
  from: "stranger",
  text,
  subject,
  about: [],
});
/** About no order, from a customer who has some. */
export const noneOfCustomer = (text: string, subject?: string): Template => ({
  from: "owner",
  text,
  subject,
  about: [],
});
