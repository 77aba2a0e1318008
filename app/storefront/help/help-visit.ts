import type { ShopId } from "~/database/db.server";
import type { Patience } from "~/limits/admit-when-busy.server";
import type { Texts } from "~/storefront/texts/texts";
import type { HelpShop } from "./find-help-shop.server";
import type { HelpLinks } from "./help-links";
import type { Markup } from "./render-liquid";

/** Somebody opens a help page: all that is known and needed for answering in one language. */
export interface HelpVisit {
  shopId: ShopId;
  shop: HelpShop;
  /** Language of the answer; what is not translated falls back by itself. */
  locale: string;
  texts: Texts;
  links: HelpLinks;
  /** Signed in to the storefront; null for a guest. */
  customerId: string | null;
  /** For rate limits. */
  clientAddress: string;
  /** What the request brings where all shoppers of the shop together do too much. */
  patience: Patience;
  userAgent: string;
  query: URLSearchParams;
  /** What is asked for, below the mount: "/articles/returns", encoded as it came. */
  path: string;
  /** As the request said it. */
  proxyPath: string;
  /** A person opens the page, and this is the answer that counts for it. */
  isCounted: boolean;
  now: Date;
}

interface Crumb {
  label: string;
  path: string;
}

/** A help page, ready to be set into the theme. */
export interface HelpPage {
  /** HTTP status, 200 if not given. */
  status?: number;
  /** The document's title and the page's heading. */
  title: string;
  /** For search engines. */
  description: string;
  body: Markup;
  /** The pages above this one, without the help centre itself. */
  crumbs?: Crumb[];
  /** The body has the page's heading in it. */
  hasOwnHeading?: boolean;
  /** Shows something of one shopper: nobody may keep it. */
  isPersonal?: boolean;
  /** Not for search engines. */
  isHidden?: boolean;
  /** Its own path; null when it has no address of its own. */
  path: string | null;
  /** The same page in other languages: paths by locale. */
  alternates?: { locale: string; path: string }[];
  /** The path it has instead of the one asked for, which it had once: whoever asks is sent there. */
  movedTo?: string;
  /** Structured data besides the breadcrumbs. */
  structuredData?: Record<string, unknown>[];
  /** More HTTP headers: Allow, Retry-After. */
  headers?: Record<string, string>;
}
