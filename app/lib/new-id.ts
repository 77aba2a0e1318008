import { randomBytes, randomInt } from "node:crypto";

const COUNTER_LIMIT = 0x1000;
const last = { millisecond: 0, counter: 0 };

/** A time and a number that are together larger than those given before by this process. */
function nextPlace(): { millisecond: number; counter: number } {
  const now = Date.now();
  if (now <= last.millisecond && last.counter + 1 < COUNTER_LIMIT) last.counter++;
  else {
    last.millisecond = Math.max(now, last.millisecond + 1);
    last.counter = randomInt(COUNTER_LIMIT / 2);
  }
  return last;
}

/**
 * A UUIDv7 (RFC 9562, section 5.7): 48 bits of milliseconds since 1970, a counter of 12 bits (section 6.2, method 1),
 * 62 random bits. Cannot be guessed, and sorts by time: those of one process as they were made, so that what is stored
 * together (the files of a mail) is read back in its order.
 */
export function newId(): string {
  const { millisecond, counter } = nextPlace();
  const bytes = randomBytes(16);
  bytes.writeUIntBE(millisecond, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join("-");
}
