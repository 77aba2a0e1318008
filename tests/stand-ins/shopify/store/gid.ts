/** Child ids are `parentId * CHILD_SPAN + n` (see types.ts). */
export const CHILD_SPAN = 10_000;

/** `gid("Order", 1)` → `gid://shopify/Order/1`. */
export function gid(type: string, id: number | string): string {
  return `gid://shopify/${type}/${id}`;
}

export interface ParsedGid {
  type: string;
  id: number;
  /** The part after `?`, e.g. `inventory_item_id=5`. */
  query: string | null;
}

/** Reads a `gid://shopify/Type/123[?query]`; null when the text is not one with a numeric id. */
export function parseGid(text: string): ParsedGid | null {
  const match = /^gid:\/\/shopify\/([A-Za-z]+)\/(\d{1,16})(?:\?(.*))?$/.exec(text);
  if (!match?.[1] || !match[2]) return null;
  return { type: match[1], id: Number(match[2]), query: match[3] ?? null };
}

/** The id of the order, product or customer that owns a child id. */
export function parentId(childId: number): number {
  return Math.floor(childId / CHILD_SPAN);
}

/** `gid://shopify/InventoryLevel/<location>?inventory_item_id=<item>`. */
export function inventoryLevelGid(locationId: number, inventoryItemId: number): string {
  return `${gid("InventoryLevel", locationId)}?inventory_item_id=${inventoryItemId}`;
}

/** Reads an inventory level's gid; null when it is not one. */
export function parseInventoryLevelGid(
  text: string,
): { locationId: number; inventoryItemId: number } | null {
  const parsed = parseGid(text);
  const item = parsed?.query?.match(/^inventory_item_id=(\d+)$/)?.[1];
  if (parsed?.type !== "InventoryLevel" || !item) return null;
  return { locationId: parsed.id, inventoryItemId: Number(item) };
}
