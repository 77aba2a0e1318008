/** A message that the chat may offer by itself, as the theme's Liquid prints it in the page's language. */
export interface ProactiveRule {
  id: string;
  text: string;
  /** Part of the page's path, or null for every page. */
  path: string | null;
  /** Seconds on the page before it shows. */
  seconds: number;
  /** Value of the cart in the shop's currency; 0 for any. */
  cart: number;
  /** ISO 3166-1 alpha-2; null or empty for everywhere. */
  countries: string[] | null;
  /** The same visitor sees it again after so many days at the earliest. */
  days: number;
}

export interface LauncherTexts {
  label: string;
  close: string;
  loading: string;
  unreachable: string;
  retry: string;
  contact: string;
  unread: string;
  dismiss: string;
}

/** What the theme tells the chat, printed by blocks/chat.liquid. */
export interface LauncherConfig {
  /** The app proxy in the page's language: "/fi/apps/help". */
  path: string;
  locale: string;
  direction: "ltr" | "rtl";
  country: string | null;
  /** Value of the cart when the page was rendered, in hundredths of the shopper's currency. */
  cart: number;
  /** Root of the shop in the page's language: "/" or "/fi". */
  root: string;
  /** Who is signed in to the shop; null: a guest. */
  customer: { id: string; firstName: string | null } | null;
  /** Address of the panel's module. */
  panel: string;
  /** Address of the module that reads help articles. */
  help: string;
  /** "#1a7f37", or "" to take the theme's text colour. */
  accent: string;
  radius: number;
  /** Distances from the corner, in CSS pixels. */
  inline: number;
  block: number;
  position: "start" | "end";
  texts: LauncherTexts;
  proactive: ProactiveRule[];
}
