import { foldText } from "~/lib/normalize-text";

/** What the shop puts around an order's number to make its name: "#", or "EN" and "-A" for "EN1001-A". */
export interface OrderNameFormat {
  prefix: string;
  suffix: string;
}

/**
 * How much of an order's name a key holds. 0: all its letters and digits · 1: its number, with letters and signs left
 * out that people leave out too · 2: a part of its number, which another order may have as its whole name.
 */
export type NameKeyRank = 0 | 1 | 2;

/** What an order is looked up by when somebody writes its name or a part of it. */
export interface OrderNameKey {
  key: string;
  rank: NameKeyRank;
}

/** Shopify's names are far shorter; what is searched for may be anything. */
const MAX_NAME = 200;
const SHORTEST_PART = 3;

/** Letters and digits alone, in the one way that texts of messages are folded too: "#ÄÖ-1 001" → "ao1001". */
export const toNameKey = (name: string): string =>
  foldText(name.slice(0, MAX_NAME))
    .replace(/[^\p{L}\p{N}]/gu, "")
    .slice(0, MAX_NAME);

/** Without the shop's prefix and suffix; what is left out may itself hold digits ("#5" of "#51001"). */
function withoutFormat(plain: string, { prefix, suffix }: OrderNameFormat): OrderNameKey {
  const [before, after] = [toNameKey(prefix), toNameKey(suffix)];
  let key = plain;
  let dropped = "";
  if (before && key.startsWith(before)) {
    key = key.slice(before.length);
    dropped += before;
  }
  if (after && key.endsWith(after)) {
    key = key.slice(0, -after.length);
    dropped += after;
  }
  return { key, rank: /\d/.test(dropped) ? 2 : 1 };
}

/** "ex1001" → 1001; "1001r1" → 1001, which is only a part of what tells the order from others. */
function digitsOf(plain: string): OrderNameKey[] {
  const runs = plain.match(/\d+/g) ?? [];
  const [only] = runs;
  if (only && runs.length === 1) return [{ key: only, rank: 1 }];
  const long = runs.filter((run) => run.length >= SHORTEST_PART);
  return long.length === 1 ? long.map((key) => ({ key, rank: 2 })) : [];
}

/**
 * All that an order may be looked up by, the fullest first: its whole name without signs, that without the shop's prefix
 * and suffix, and its digits. What somebody typed is read by the same function. Keys hold at least one digit; one that
 * is reached in two ways has the better rank.
 */
export function makeOrderNameKeys(name: string, format: OrderNameFormat): OrderNameKey[] {
  const plain = toNameKey(name);
  const keys = [{ key: plain, rank: 0 as const }, ...digitsOf(plain), withoutFormat(plain, format)];
  return keys
    .toSorted((a, b) => a.rank - b.rank)
    .filter(
      ({ key }, index, all) =>
        /\d/.test(key) && all.findIndex((other) => other.key === key) === index,
    );
}
