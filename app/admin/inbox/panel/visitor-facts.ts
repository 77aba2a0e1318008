import { languageName } from "~/admin/format/local-time";
import type { VisitorView } from "~/visitors/find-visitor.server";
import type { VisitorCart } from "~/visitors/visitor-context";

/** The shopper of a chat, as their page tells; only what is said to be verified is more than a claim. */
export type VisitorFacts = Omit<VisitorView, "localTime" | "name">;
export type VisitorCartFacts = VisitorCart;

export interface IdentityWords {
  /** proven: Shopify or a mailed code says so · claimed: they say so · unknown: nobody says anything. */
  state: "proven" | "claimed" | "unknown";
  heading: string;
  text: string;
}

/** How much is known of who this is. */
export function identityWords({
  isSignedIn,
  email,
  isEmailVerified,
}: Pick<VisitorFacts, "isSignedIn" | "email" | "isEmailVerified">): IdentityWords {
  if (isSignedIn)
    return {
      state: "proven",
      heading: "Signed in to your store",
      text: "Shopify vouches for who this is.",
    };
  if (email !== null && isEmailVerified)
    return {
      state: "proven",
      heading: "E-mail verified",
      text: `They entered a code that was mailed to ${email}.`,
    };
  if (email !== null)
    return {
      state: "claimed",
      heading: "Identity not verified",
      text: `They say that ${email} is theirs. Do not tell about orders before they looked one up with a mailed code.`,
    };
  return {
    state: "unknown",
    heading: "Identity not verified",
    text: "They gave no e-mail and are not signed in.",
  };
}

/** A web address that may be linked: http or https and nothing else. Null for anything that could run. */
export function safeUrl(url: string | null): string | null {
  if (url === null) return null;
  try {
    const { protocol, href } = new URL(url);
    return protocol === "https:" || protocol === "http:" ? href : null;
  } catch {
    return null;
  }
}

/** The part of a page's address that tells pages of one shop apart: "/products/mitten". */
export function pathOf(url: string | null): string {
  const safe = safeUrl(url);
  if (safe === null) return "";
  const { pathname, search } = new URL(safe);
  try {
    return decodeURI(pathname) + search;
  } catch {
    return pathname + search;
  }
}

function countryName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: "region", fallback: "code" }).of(code) ?? code;
  } catch {
    return code;
  }
}

function clockIn(timeZone: string, now: Date, locale: string): string | null {
  try {
    return new Intl.DateTimeFormat(locale, { timeZone, hour: "numeric", minute: "2-digit" }).format(
      now,
    );
  } catch {
    return null;
  }
}

const DEVICES = {
  phone: "Phone",
  tablet: "Tablet",
  desktop: "Computer",
} as const satisfies Record<NonNullable<VisitorFacts["device"]>, string>;

/** Where they are and how they read: "Finland · 14:02 there · Finnish · Phone". */
export function placeWords(
  { country, timeZone, locale: language, device }: VisitorFacts,
  now: Date,
  locale: string,
): string {
  const clock = timeZone && clockIn(timeZone, now, locale);
  const parts = [
    country && countryName(country, locale),
    clock && `${clock} there`,
    language && (languageName(language, locale) ?? language),
    device && DEVICES[device],
  ];
  return parts.filter(Boolean).join(" · ");
}

/** How many pieces are in a cart. */
export const pieces = ({ items }: VisitorCartFacts): number =>
  items.reduce((sum, { quantity }) => sum + quantity, 0);
