import { AppError } from "~/errors";
import { FloodError } from "~/limits/flood-error";

const MEGABYTE = 1024 * 1024;
/** What all uploads of this process together may hold in memory while they arrive. */
const ALL_BYTES = 256 * MEGABYTE;
/** What one address may hold of it: a message with all its files, and some more of somebody beside them. */
const CLIENT_BYTES = 64 * MEGABYTE;
/** Uploads at the same time: of one visitor, whose page sends one after another, and of one address. */
const MAX_OF = { visitor: 2, client: 8 };
const RETRY_SECONDS = 5;

/** Who sends files. */
export interface Uploader {
  /** Null while it is not known, for what comes through the proxy. */
  visitor: string | null;
  /** Shop and stand-in of their address. Addresses nobody told share one. */
  client: string;
  /** What is said to whom sends too much at once. */
  tooOften: string;
}

/** Room for one upload while it arrives. */
export interface UploadPlace {
  /** Counts bytes that have arrived. Throws FloodError, VENDOR_UNAVAILABLE when all uploads together are too large. */
  hold(bytes: number): void;
  /** Gives everything back. */
  release(): void;
}

const running = new Map<string, number>();
const heldBy = new Map<string, number>();
let held = 0;

function change(counts: Map<string, number>, key: string, by: number): number {
  const count = (counts.get(key) ?? 0) + by;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
  return count;
}

/**
 * Takes a place for an upload. Slow ones hold what they have sent for minutes: without a bound for each, a few could keep
 * everybody else's files out. Throws FloodError when a visitor or an address has too many under way.
 */
export function takeUploadPlace({ visitor, client, tooOften }: Uploader): UploadPlace {
  const keys = [
    ...(visitor === null ? [] : [{ key: `visitor ${visitor}`, max: MAX_OF.visitor }]),
    { key: `client ${client}`, max: MAX_OF.client },
  ];
  if (keys.some(({ key, max }) => (running.get(key) ?? 0) >= max))
    throw new FloodError(RETRY_SECONDS, tooOften);
  for (const { key } of keys) change(running, key, 1);
  let own = 0;
  return {
    hold(bytes) {
      own += bytes;
      held += bytes;
      if (change(heldBy, client, bytes) > CLIENT_BYTES)
        throw new FloodError(RETRY_SECONDS, tooOften);
      if (held > ALL_BYTES)
        throw new AppError("VENDOR_UNAVAILABLE", "Too much is being sent. Try again in a moment.");
    },
    release() {
      for (const { key } of keys) change(running, key, -1);
      change(heldBy, client, -own);
      held -= own;
    },
  };
}
