import { afterEach, expect, test, vi } from "vitest";
import {
  draftKey,
  openDraftStorage,
  readDraft,
  writeDraft,
  type DraftStorage,
} from "./draft-storage";

afterEach(() => vi.unstubAllGlobals());

test("a draft is found again, and an empty one leaves nothing", () => {
  vi.stubGlobal("localStorage", undefined);
  const storage = openDraftStorage();
  const key = draftKey("demo.myshopify.com", "c1", "reply");
  writeDraft(storage, key, "Hei Aino");
  expect(readDraft(storage, key)).toBe("Hei Aino");
  writeDraft(storage, key, "");
  expect(storage.getItem(key)).toBeNull();
});

test("shops, conversations and kinds do not share drafts", () => {
  const keys = [
    draftKey("a.myshopify.com", "c1", "reply"),
    draftKey("b.myshopify.com", "c1", "reply"),
    draftKey("a.myshopify.com", "c2", "reply"),
    draftKey("a.myshopify.com", "c1", "note"),
  ];
  expect(new Set(keys).size).toBe(4);
});

test("blocked storage falls back to memory", () => {
  vi.stubGlobal("localStorage", {
    setItem() {
      throw new DOMException("denied", "SecurityError");
    },
  });
  const storage = openDraftStorage();
  writeDraft(storage, "k", "text");
  expect(readDraft(storage, "k")).toBe("text");
});

test("a full storage does not throw", () => {
  const full: DraftStorage = {
    getItem: () => null,
    removeItem: () => undefined,
    setItem() {
      throw new DOMException("full", "QuotaExceededError");
    },
  };
  expect(() => writeDraft(full, "k", "text")).not.toThrow();
});
