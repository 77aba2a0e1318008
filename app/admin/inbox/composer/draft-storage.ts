/** The part of the Storage interface that drafts need. */
export type DraftStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export type DraftKind = "reply" | "note";

const memory = new Map<string, string>();

/** Keeps drafts while the page lives, for browsers that block storage inside frames. */
const memoryStorage: DraftStorage = {
  getItem: (key) => memory.get(key) ?? null,
  setItem: (key, value) => void memory.set(key, value),
  removeItem: (key) => void memory.delete(key),
};

/** The browser's storage; reading the property alone throws where a browser blocks it for framed pages. */
export function openDraftStorage(): DraftStorage {
  try {
    const storage = globalThis.localStorage;
    storage.setItem("doorbell:probe", "1");
    storage.removeItem("doorbell:probe");
    return storage;
  } catch {
    return memoryStorage;
  }
}

/** Drafts belong to one shop and conversation: another shop's in the same browser are not ours to show. */
export function draftKey(shopDomain: string, conversationId: string, kind: DraftKind): string {
  return `doorbell:draft:${shopDomain}:${conversationId}:${kind}`;
}

/** The text kept under `key`, or "". */
export function readDraft(storage: DraftStorage, key: string): string {
  try {
    return storage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

/** Keeps `text` under `key`; empty text removes it. A full storage costs the copy, not the text on screen. */
export function writeDraft(storage: DraftStorage, key: string, text: string): void {
  try {
    if (text === "") storage.removeItem(key);
    else storage.setItem(key, text);
  } catch {
    memoryStorage.setItem(key, text);
  }
}
