import { readTypedAddress } from "~/lib/mail-address";
import type { TextKey } from "~/storefront/texts/text-groups";

/** What somebody typed into the contact form. Named as in the theme's contact block, which posts the same. */
export interface ContactForm {
  name: string;
  email: string;
  order: string;
  message: string;
}

export type ContactField = keyof ContactForm;
export type ContactProblems = Partial<
  Record<ContactField, { key: TextKey; values?: { max: number } }>
>;

/** Longest texts in characters, as the fields' maxlength has them. */
export const CONTACT_LIMITS = { name: 200, email: 320, order: 64, message: 4_000 } as const;

export const EMPTY_CONTACT_FORM: ContactForm = { name: "", email: "", order: "", message: "" };

const oneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}]+/gu, " ").trim();

// What browsers send of a line end is CRLF; other control characters no keyboard has, and PostgreSQL takes no NUL.
const manyLines = (text: string): string =>
  text
    .replaceAll("\r\n", "\n")
    .replaceAll("\r", "\n")
    .replaceAll(/[^\P{Cc}\n\t]/gu, "")
    .toWellFormed()
    .trim();

/** Reads the form's fields, cleaned of what cannot have been meant. */
export function readContactForm(form: URLSearchParams): ContactForm {
  const line = (name: ContactField) => oneLine((form.get(name) ?? "").toWellFormed());
  return {
    name: line("name"),
    email: line("email"),
    order: line("order"),
    message: manyLines(form.get("message") ?? ""),
  };
}

/** What must be put right before the form can be sent; empty when nothing. */
export function findContactProblems(form: ContactForm): ContactProblems {
  const problems: ContactProblems = {};
  for (const name of ["name", "order", "message"] as const) {
    const max = CONTACT_LIMITS[name];
    if (form[name].length > max) problems[name] = { key: "help.problem.too-long", values: { max } };
  }
  if (readTypedAddress(form.email) === null) problems.email = { key: "help.problem.email" };
  if (form.message === "") problems.message = { key: "help.problem.message" };
  return problems;
}
