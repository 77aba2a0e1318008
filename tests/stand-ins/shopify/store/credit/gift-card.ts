import { randomInt } from "node:crypto";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { Cents, IsoTime, Timestamped } from "tests/stand-ins/shopify/store/types";

/** A gift card. Its code is told once, when it is made; kept are its hash and last characters. */
export interface GiftCard extends Timestamped {
  id: number;
  initialValue: Cents;
  balance: Cents;
  lastCharacters: string;
  codeHash: string;
  customerId: number | null;
  note: string | null;
  /** `2027-01-31`. */
  expiresOn: string | null;
  templateSuffix: string | null;
  deactivatedAt: IsoTime | null;
  recipient: {
    customerId: number;
    message: string | null;
    preferredName: string | null;
    sendNotificationAt: IsoTime | null;
  } | null;
}

const collection = (shop: ShopStore) => shop.documents<GiftCard>("giftCards");

export function findGiftCard(shop: ShopStore, id: number): GiftCard | null {
  return collection(shop).get(String(id)) ?? null;
}

/** All gift cards, oldest first. */
export function giftCards(shop: ShopStore): GiftCard[] {
  return collection(shop)
    .values()
    .toSorted((a, b) => a.id - b.id);
}

export function putGiftCard(shop: ShopStore, card: GiftCard): GiftCard {
  collection(shop).set(String(card.id), card);
  return card;
}

/** True for a customer who owns a gift card or is to receive one. */
export function hasGiftCards(shop: ShopStore, customerId: number): boolean {
  return giftCards(shop).some(
    (card) => card.customerId === customerId || card.recipient?.customerId === customerId,
  );
}

const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

/** A code as Shopify makes one: 16 letters and digits. */
export function randomGiftCardCode(): string {
  return Array.from({ length: 16 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
}
