/** A message that has not reached the server yet. Files cannot be kept over a reload, only their names. */
export interface SavedMessage {
  clientId: string;
  text: string;
  fileNames: string[];
}

/** What a browser keeps of its conversation, across pages, tabs and days. */
export interface SavedState {
  /** Proves to the server who this visitor was. */
  resume: string | null;
  visitorId: string | null;
  /** Customer who was signed in to the shop then; "?": one whose id the page did not know; null: a guest. */
  customer: string | null;
  /** Visitor token and its end in milliseconds since 1970, for the poll before the chat is opened. */
  token: string | null;
  tokenEnds: number;
  /** Highest sequence this browser has shown; null while there is no conversation. */
  cursor: number | null;
  unread: number;
  draft: string;
  unsent: SavedMessage[];
  /** Proactive message → when it was last shown, milliseconds since 1970. */
  bubbles: Record<string, number>;
  /** Until then nothing is offered: the visitor dismissed an offer. */
  quietUntil: number;
}

const KEY = "doorbell-chat";

/** What belongs to one person: forgotten when another one is at this browser. */
export const NOBODY = {
  resume: null,
  visitorId: null,
  customer: null,
  token: null,
  tokenEnds: 0,
  cursor: null,
  unread: 0,
  draft: "",
  unsent: [],
} satisfies Partial<SavedState>;

const EMPTY: SavedState = { ...NOBODY, bubbles: {}, quietUntil: 0 };

/** Keeps strings. Browsers may refuse either storage (private windows, blocked cookies), even on access. */
export type TextStorage = Pick<Storage, "getItem" | "setItem">;

function openStorage(find: () => Storage): TextStorage | null {
  try {
    const storage = find();
    storage.setItem(`${KEY}?`, "1");
    storage.removeItem(`${KEY}?`);
    return storage;
  } catch {
    return null;
  }
}

function openMemory(): TextStorage {
  const kept: Record<string, string> = {};
  return { getItem: (key) => kept[key] ?? null, setItem: (key, value) => void (kept[key] = value) };
}

/** The best place that this browser allows: all tabs, this tab, or this page. */
const openCupboard = (): TextStorage =>
  openStorage(() => localStorage) ?? openStorage(() => sessionStorage) ?? openMemory();

export interface SavedStateStore {
  get(): SavedState;
  /** Changes some of it, here and in the browser's other tabs. */
  set(patch: Partial<SavedState>): void;
  /** From now on nothing is changed by this one. */
  end(): void;
}

/**
 * The state that all tabs of this browser share; where storage is blocked, as much of it as can be. `onChange` is called
 * after every change that is made here; another tab's is a "storage" event.
 */
export function keepState(
  onChange: () => void,
  cupboard: TextStorage = openCupboard(),
): SavedStateStore {
  let last = EMPTY;
  let isOver = false;
  const read = (): SavedState => {
    try {
      const found: unknown = JSON.parse(cupboard.getItem(KEY) ?? "null");
      if (found && typeof found === "object") last = { ...EMPTY, ...found };
    } catch {
      // Someone else's words under our name: what this page knows still holds.
    }
    return last;
  };
  return {
    get: read,
    set(patch) {
      if (isOver) return;
      last = { ...read(), ...patch };
      try {
        cupboard.setItem(KEY, JSON.stringify(last));
      } catch {
        // Full or revoked meanwhile: this page goes on from memory.
      }
      onChange();
    },
    end() {
      isOver = true;
    },
  };
}
