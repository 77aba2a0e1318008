import { expect, test } from "vitest";
import type { MessageCard } from "~/conversations/reads/message-cards";
import { isSameCard, readDraftCards, writeDraftCards } from "./draft-cards";
import type { DraftStorage } from "./draft-storage";

const product: MessageCard = {
  type: "product",
  productId: "1",
  variantId: null,
  title: "Wool mitten",
  variantTitle: null,
  imageUrl: null,
  price: "48.50",
  currency: "EUR",
  url: "https://villakauppa.example/products/mitten",
  isAvailable: true,
};
const discount: MessageCard = {
  type: "discount",
  code: "WELCOME10",
  title: "10 % off",
  url: "https://villakauppa.example/discount/WELCOME10",
  endsAt: null,
};

function openMemory(): DraftStorage & { kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

test("cards outlive the page, and leave nothing behind", () => {
  const storage = openMemory();
  writeDraftCards(storage, "k", [product, discount]);
  expect(readDraftCards(storage, "k")).toEqual([product, discount]);
  writeDraftCards(storage, "k", []);
  expect(storage.kept.size).toBe(0);
});

test.each(["", "nonsense", '[{"type":"product"}]', '{"a":1}'])("%j is no card", (kept) => {
  const storage = openMemory();
  storage.setItem("k", kept);
  expect(readDraftCards(storage, "k")).toEqual([]);
});

test("the same product or code is the same card", () => {
  expect(isSameCard(product, { ...product, title: "New title" })).toBe(true);
  expect(isSameCard(product, { ...product, variantId: "2" })).toBe(false);
  expect(isSameCard(discount, { ...discount })).toBe(true);
  expect(isSameCard(discount, product)).toBe(false);
});
