import type { ShopStore } from "tests/stand-ins/shopify/store/store";

/** A choice of one, of a number and of a chance; all from one seed. */
export interface Dice {
  pick<T>(items: readonly T[]): T | undefined;
  upTo(limit: number): number;
  chance(share: number): boolean;
}

export const COLOURS = ["Red", "Blue", "Green"];

export type Step = (shop: ShopStore, dice: Dice) => unknown;

export const anyProduct = (shop: ShopStore, dice: Dice) => dice.pick([...shop.products.values()]);

export const anyVariant = (shop: ShopStore, dice: Dice) =>
  dice.pick(anyProduct(shop, dice)?.variants ?? []);

export const word = (dice: Dice) =>
  `note ${dice.upTo(1000)} "quoted"\n2nd line \\ ${String.fromCodePoint(0x1f9e6)}`;
