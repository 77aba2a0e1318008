/**
 * Numeric part of a Shopify gid, as a string since it may exceed 2^53:
 * "gid://shopify/InventoryLevel/12?inventory_item_id=3" → "12".
 */
export function gidNumber(gid: string): string {
  const start = gid.lastIndexOf("/") + 1;
  const query = gid.indexOf("?", start);
  return query === -1 ? gid.slice(start) : gid.slice(start, query);
}

/** Type in a Shopify gid: "gid://shopify/LineItem/12" → "LineItem". */
export function gidType(gid: string): string {
  const start = "gid://shopify/".length;
  return gid.slice(start, gid.indexOf("/", start));
}

export function toGid(type: string, id: string): string {
  return `gid://shopify/${type}/${id}`;
}
