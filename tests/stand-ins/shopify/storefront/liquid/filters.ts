import { createHash, createHmac } from "node:crypto";
import type { Context, Liquid } from "liquidjs";
import { addColorFilters } from "./color-filters";
import { escapeHtml } from "./escape-html";
import { formatDate } from "./format-date";
import { formatMoney, formatPlainAmount } from "./money";
import { helpersOf } from "./render-globals";
import { translateKey } from "./translate";

type Filter = (this: { context: Context }, value: unknown, ...args: unknown[]) => unknown;

/** Named arguments of a filter come as pairs after the positional ones. */
function named(args: readonly unknown[]): Record<string, unknown> {
  const pairs = args.filter((arg): arg is [string, unknown] => Array.isArray(arg));
  return Object.fromEntries(pairs);
}

const text = (value: unknown): string =>
  value === null || value === undefined ? "" : String(value);

/** `Linen shirt (blue)` → `linen-shirt-blue`. */
export function handleize(value: unknown): string {
  return text(value)
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[\u0300-\u036f'"()[\]]/g, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-+|-+$/g, "");
}

/** JSON that may stand inside a `<script>`, as Shopify's `json` writes it. */
export function safeJson(value: unknown): string {
  return (JSON.stringify(value) ?? "null").replaceAll(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

const cents = (value: unknown): number => Math.round(Number(value ?? 0));

const TEXT_FILTERS: Record<string, Filter> = {
  t(value, ...args) {
    const { locale, translate } = helpersOf(this.context);
    return translateKey(text(value), named(args), locale, translate);
  },
  json: (value) => safeJson(value),
  handleize: (value) => handleize(value),
  date(value, ...args) {
    const { locale, now } = helpersOf(this.context);
    const format = args.find((arg) => typeof arg === "string") ?? named(args).format;
    return formatDate(value, text(format), { locale, now });
  },
  pluralize: (value, one, many) => (Number(value) === 1 ? one : many),
  url_param_escape: (value) => encodeURIComponent(text(value)),
  url_escape: (value) => encodeURI(text(value)),
  md5: (value) => createHash("md5").update(text(value)).digest("hex"),
  sha256: (value) => createHash("sha256").update(text(value)).digest("hex"),
  hmac_sha256: (value, key) => createHmac("sha256", text(key)).update(text(value)).digest("hex"),
};

const MONEY_FILTERS: Record<string, Filter> = {
  money(value) {
    return formatMoney(cents(value), helpersOf(this.context).moneyFormat);
  },
  money_with_currency(value) {
    return formatMoney(cents(value), helpersOf(this.context).moneyWithCurrencyFormat);
  },
  money_without_currency(value) {
    return formatPlainAmount(cents(value), helpersOf(this.context).moneyFormat);
  },
  money_without_trailing_zeros(value) {
    const { moneyFormat } = helpersOf(this.context);
    const amount = cents(value);
    const short = moneyFormat.replace(/\{\{\s*amount(\w*)/, "{{amount_no_decimals$1");
    return formatMoney(amount, amount % 100 === 0 ? short : moneyFormat);
  },
};

/** The `src` of an image object, or the text itself. */
function sourceOf(value: unknown): string {
  if (typeof value !== "object" || value === null) return text(value);
  if ("src" in value) return text(value.src);
  return "featured_image" in value ? sourceOf(value.featured_image) : "";
}

function sized(source: string, args: readonly unknown[]): string {
  const { width, height } = named(args);
  const size = [
    ...(width === undefined ? [] : [`width=${text(width)}`]),
    ...(height === undefined ? [] : [`height=${text(height)}`]),
  ];
  if (source === "" || size.length === 0) return source;
  return `${source}${source.includes("?") ? "&" : "?"}${size.join("&")}`;
}

function attributes(args: readonly unknown[], without: readonly string[] = []): string {
  return Object.entries(named(args))
    .filter(([name, value]) => !without.includes(name) && value !== null && value !== false)
    .map(([name, value]) => ` ${name}="${escapeHtml(text(value))}"`)
    .join("");
}

const URL_FILTERS: Record<string, Filter> = {
  asset_url(value) {
    return helpersOf(this.context).assetUrl(text(value));
  },
  asset_img_url(value) {
    return helpersOf(this.context).assetUrl(text(value));
  },
  inline_asset_content(value) {
    return helpersOf(this.context).assetText(text(value)) ?? "";
  },
  image_url: (value, ...args) => sized(sourceOf(value), args),
  img_url: (value, ...args) => sized(sourceOf(value), args),
  image_tag: (value, ...args) =>
    `<img src="${escapeHtml(sourceOf(value))}"${attributes(args, ["preload", "widths"])}>`,
  stylesheet_tag: (value, ...args) =>
    `<link href="${escapeHtml(text(value))}" rel="stylesheet" type="text/css" media="all"${attributes(args, ["preload"])}>`,
  script_tag: (value, ...args) =>
    `<script src="${escapeHtml(text(value))}" type="text/javascript"${attributes(args)}></script>`,
  link_to: (value, url, ...args) =>
    `<a href="${escapeHtml(text(url))}"${attributes(args)}>${text(value)}</a>`,
};

/** Adds Shopify's own filters to an engine; Liquid's standard ones are LiquidJS's. */
export function addFilters(engine: Liquid): void {
  addColorFilters(engine);
  const aliases = { translate: TEXT_FILTERS.t, handle: TEXT_FILTERS.handleize };
  const all = { ...TEXT_FILTERS, ...MONEY_FILTERS, ...URL_FILTERS, ...aliases };
  for (const [name, filter] of Object.entries(all)) if (filter) engine.registerFilter(name, filter);
}
