/** Namespace of our app-data metafields, which Liquid reads as `app.metafields.doorbell.<key>.value`. */
export const NAMESPACE = "doorbell";

/**
 * The most one metafield holds, in bytes. Shopify takes 128 KB of JSON since API 2026-04; every page that shows the
 * block loads it, so that less is better.
 * https://shopify.dev/docs/apps/build/metafields/metafield-limits
 */
export const MAX_VALUE_BYTES = 100_000;

/** Metafields in one metafieldsSet or metafieldsDelete, by Shopify's documentation. */
export const MAX_METAFIELDS = 25;

/** A language as part of a key, the way the extension's Liquid writes it: "zh-CN" → "zh_cn". */
const suffixOf = (locale: string): string => locale.toLowerCase().replaceAll("-", "_");

export const CONFIG_KEY = "config";
export const faqKey = (locale: string): string => `faq_${suffixOf(locale)}`;
export const textsKey = (locale: string): string => `texts_${suffixOf(locale)}`;

/** Bytes of a value as it is sent. */
export const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value), "utf8");
