import { APP_ERROR_STATUS, type AppErrorCode } from "~/errors";
import type { HelpPage, HelpVisit } from "~/storefront/help/help-visit";
import { markup } from "~/storefront/help/render-liquid";
import type { TextKey } from "~/storefront/texts/text-groups";
import { leftToRight, readQuery, renderQuickLinks, renderSearch } from "./page-parts";

/** What can keep a help page from being shown; "method": asked for in a way that it does not answer;
 * "reserved": with words that only Shopify may write. */
type ErrorPageKind = AppErrorCode | "method" | "reserved" | "unexpected";

const STATUS = {
  ...APP_ERROR_STATUS,
  method: 405,
  reserved: 400,
  unexpected: 500,
} as const satisfies Record<ErrorPageKind, number>;

const TEXTS: Readonly<Partial<Record<ErrorPageKind, [title: TextKey, text: TextKey]>>> = {
  NOT_FOUND: ["help.missing.title", "help.missing.text"],
  RATE_LIMITED: ["help.too-often.title", "help.problem.too-often"],
  INVALID_INPUT: ["help.failed.title", "help.refused.text"],
  TOO_LARGE: ["help.failed.title", "help.refused.text"],
  method: ["help.failed.title", "help.refused.text"],
  reserved: ["help.failed.title", "help.reserved.text"],
};

/** See checkProxySignature. */
const RESERVED_WORDS = "shop=, timestamp=, path_prefix=, logged_in_customer_id=";

/** Says in the theme what went wrong, with the HTTP status that says it to machines, and ways on. */
export function createErrorPage(visit: HelpVisit, trouble: ErrorPageKind): HelpPage {
  const { texts } = visit;
  const [title, key] = TEXTS[trouble] ?? ["help.failed.title", "help.failed.text"];
  const text = texts.format(key, { words: leftToRight(visit, RESERVED_WORDS) });
  return {
    status: STATUS[trouble],
    title: texts.format(title),
    description: text,
    body: markup`<p class="doorbell-help__lead">${text}</p>${renderSearch(visit, readQuery(visit))}<section>${renderQuickLinks(visit)}</section>`,
    isHidden: true,
    isPersonal: true,
    path: null,
  };
}
