import { messageCardsSchema, type MessageCard } from "~/conversations/reads/message-cards";
import { readDraft, writeDraft, type DraftStorage } from "./draft-storage";

/** As many as one message may have. */
export const MAX_CARDS = 10;

/** The cards kept under `key`; none when nothing is kept or an older version kept something else. */
export function readDraftCards(storage: DraftStorage, key: string): MessageCard[] {
  try {
    return messageCardsSchema.safeParse(JSON.parse(readDraft(storage, key) || "[]")).data ?? [];
  } catch {
    return [];
  }
}

/** Keeps `cards` under `key`; none removes it. */
export function writeDraftCards(
  storage: DraftStorage,
  key: string,
  cards: readonly MessageCard[],
): void {
  writeDraft(storage, key, cards.length === 0 ? "" : JSON.stringify(cards));
}

/** Whether two cards show the same thing: inserting it twice would only repeat it. */
export function isSameCard(one: MessageCard, other: MessageCard): boolean {
  if (one.type === "product" && other.type === "product")
    return one.productId === other.productId && one.variantId === other.variantId;
  if (one.type === "discount" && other.type === "discount") return one.code === other.code;
  return false;
}
