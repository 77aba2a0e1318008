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
export interface TextStorage {
  get(key: string): string | null;
  set(key: string, value: string): void;
}

function openStorage(find: () => Storage): TextStorage | null {
  try {
    const storage = find();
    storage.setItem(`${KEY}?`, "1");
    storage.removeItem(`${KEY}?`);
    return { get: (key) => storage.getItem(key), set: (key, value) => storage.setItem(key, value) };
  } catch {
    return null;
  }
}

function openMemory(): TextStorage {
  const kept = new Map<string, string>();
  return { get: (key) => kept.get(key) ?? null, set: (key, value) => void kept.set(key, value) };
}

/** The best place that this browser allows: all tabs, this tab, or this page. */
export const openCupboard = (): TextStorage =>
  openStorage(() => localStorage) ?? openStorage(() => sessionStorage) ?? openMemory();

export interface SavedStateStore {
  get(): SavedState;
  /** Changes some of it, here and in the browser's other tabs. */
  set(patch: Partial<SavedState>): void;
  /** Called after every change, whichever tab made it. */
  subscribe(listener: (state: SavedState) => void): void;
}

/** Tells the browser's other tabs; Firefox refuses where storage is blocked. */
function openChannel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(KEY);
  } catch {
    return null;
  }
}

/** The state that all tabs of this browser share; where storage is blocked, as much of it as can be. */
export function keepState(cupboard: TextStorage = openCupboard()): SavedStateStore {
  const listeners: ((state: SavedState) => void)[] = [];
  let last = EMPTY;
  const read = (): SavedState => {
    try {
      const found: unknown = JSON.parse(cupboard.get(KEY) ?? "null");
      if (found && typeof found === "object") last = { ...EMPTY, ...found };
    } catch {
      // Someone else's words under our name: what this page knows still holds.
    }
    return last;
  };
  const write = (patch: Partial<SavedState>) => {
    last = { ...read(), ...patch };
    try {
      cupboard.set(KEY, JSON.stringify(last));
    } catch {
      // Full or revoked meanwhile: this page goes on from memory.
    }
    for (const listener of listeners) listener(last);
  };
  const channel = openChannel();
  channel?.addEventListener("message", (event: MessageEvent<Partial<SavedState>>) =>
    write(event.data),
  );
  return {
    get: read,
    set(patch) {
      write(patch);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target
      channel?.postMessage(patch);
    },
    subscribe(listener) {
      listeners.push(listener);
    },
  };
}
