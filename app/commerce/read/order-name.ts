/** What a shop writes before and after the number in an order's name: "#1001", "EN1001-A". */
export interface OrderNameFormat {
  prefix: string;
  suffix: string;
}

/** Shopify's names are far shorter; what is searched for may be anything. */
const MAX_NAME = 200;

/**
 * An order's name as the mirror's `name_key` holds it: lower-cased, without the shop's prefix and suffix and without
 * "#", which people add or leave out as they like. "#1001" → "1001".
 */
export function toOrderNameKey(name: string, { prefix, suffix }: OrderNameFormat): string {
  let key = name.slice(0, MAX_NAME).normalize("NFKC").trim().toLowerCase();
  const [before, after] = [prefix, suffix].map((part) =>
    part.normalize("NFKC").trim().toLowerCase(),
  );
  if (before && key.startsWith(before) && key.length > before.length)
    key = key.slice(before.length);
  if (after && key.endsWith(after) && key.length > after.length) key = key.slice(0, -after.length);
  return key.replace(/^#/, "").trim();
}
