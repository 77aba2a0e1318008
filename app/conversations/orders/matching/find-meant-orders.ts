import { foldText } from "~/lib/normalize-text";
import type { OrderWithOwnership } from "./match-case";
import type { NumberMention } from "./order-candidates";

/** A mention with an order whose name it may be. */
export interface MeantOrder {
  mention: NumberMention;
  judged: OrderWithOwnership;
  /** Only a part of the order's number was written: "3007" for "#53007". */
  isPart: boolean;
}

const signless = (name: string): string => foldText(name).replace(/#/g, "").trim();

/** How far the mention is from the order's whole name: 0 when it is that; null when it is not of this order at all. */
function measure(
  { nameKey, rank, groups, written }: NumberMention,
  { order }: OrderWithOwnership,
): number | null {
  const key = order.nameKeys.find((one) => one.key === nameKey);
  if (!key) return null;
  if (groups !== null && !signless(order.name).includes(groups)) return null;
  // "1001-1" and "10011" are one key; how it was written tells them apart.
  return rank + key.rank + (signless(order.name).includes(signless(written)) ? 0 : 1);
}

/**
 * The orders whose names stand in the text. What stands in one place names the orders that it fits best, and no others:
 * "1001-R1" is not "#1001" where there is an order of that very name.
 */
export function findMeantOrders(
  mentions: readonly NumberMention[],
  orders: readonly OrderWithOwnership[],
): MeantOrder[] {
  const found = mentions.flatMap((mention) =>
    orders.flatMap((judged) => {
      const distance = measure(mention, judged);
      if (distance === null) return [];
      const isPart = judged.order.nameKeys.some(
        ({ key, rank }) => key === mention.nameKey && rank === 2,
      );
      return [{ mention, judged, isPart, distance }];
    }),
  );
  const best = new Map<string, number>();
  for (const { mention, distance } of found)
    best.set(mention.at, Math.min(distance, best.get(mention.at) ?? distance));
  return found.filter(({ mention, distance }) => distance === best.get(mention.at));
}
