import { decodeBase64Url } from "./base64url";
import { isUuid } from "./is-uuid";

/** Where a page of a list ended, when lists are sorted by time and then by id. */
export interface KeysetPosition {
  /** ISO time */
  time: string;
  id: string;
}

/** Writes a position as an opaque text that is safe in an URL. */
export function encodeCursor({ time, id }: KeysetPosition): string {
  return Buffer.from(`${time}|${id}`).toString("base64url");
}

function isIsoTime(text: string): boolean {
  const time = new Date(text);
  return !Number.isNaN(time.getTime()) && time.toISOString() === text;
}

/** Reads a cursor back; null when it is none of ours, which then means the first page. */
export function decodeCursor(cursor: string | null | undefined): KeysetPosition | null {
  if (!cursor) return null;
  const [time, id, ...rest] = decodeBase64Url(cursor)?.toString("utf8").split("|") ?? [];
  if (!time || !id || rest.length > 0 || !isUuid(id) || !isIsoTime(time)) return null;
  return { time, id };
}
