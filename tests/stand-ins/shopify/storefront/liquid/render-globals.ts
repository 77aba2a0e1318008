import type { Context } from "liquidjs";

/** What filters and tags need to know of the page that is being rendered. */
export interface RenderHelpers {
  /** Shopify locale code such as `zh-CN`. */
  locale: string;
  /** `/fi`, or "" in the primary language. */
  rootUrl: string;
  moneyFormat: string;
  moneyWithCurrencyFormat: string;
  currencyCode: string;
  /** Where images and assets come from. */
  cdnOrigin: string;
  /** The shops' time. */
  now: Date;
  /** Text of a key in the theme's (or the extension's) locale files; null when there is none. */
  translate: (key: string) => unknown;
  /** Address of an asset of the theme (or the extension). */
  assetUrl: (file: string) => string;
  /** An asset's text, for `inline_asset_content`. */
  assetText: (file: string) => string | null;
  /** `{% section 'header' %}`; the theme's only. */
  renderSection?: (name: string) => string;
  /** `{% content_for 'blocks' %}`: app blocks placed in the section that is being rendered. */
  renderBlocks?: () => string;
  /** `{% layout none %}` was met. */
  isLayoutOff: boolean;
}

const KEY = "__render";

/** The global variables of a page plus what filters need; the key cannot be written in Liquid. */
export function withHelpers(
  globals: Record<string, unknown>,
  helpers: RenderHelpers,
): Record<string, unknown> {
  return { ...globals, [KEY]: helpers };
}

/** @throws Error when Liquid is rendered without helpers, which is a fault of this program. */
export function helpersOf(context: Context): RenderHelpers {
  const globals = context.globals as Record<string, unknown>;
  const helpers = globals[KEY];
  if (!helpers) throw new Error("Liquid is rendered without its helpers");
  return helpers as RenderHelpers;
}
