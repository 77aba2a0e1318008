import type { Puzzle } from "extensions/chat-panel/panel/api/types";

/** So many tries between two pauses, in which the page can draw and scroll. */
const TRIES = 4_000;

const fractionOf = (value: number) => ((value - Math.floor(value)) * 2 ** 32) | 0;

/** First 32 bits of the fractional parts of the square and cube roots of the first primes (FIPS 180-4). */
const START: number[] = [];
const CONSTANTS: number[] = [];
for (let candidate = 2; CONSTANTS.length < 64; candidate++) {
  if (CONSTANTS.length > 0 && isComposite(candidate)) continue;
  if (START.length < 8) START.push(fractionOf(Math.sqrt(candidate)));
  CONSTANTS.push(fractionOf(Math.cbrt(candidate)));
}

function isComposite(value: number): boolean {
  for (let factor = 2; factor * factor <= value; factor++) if (value % factor === 0) return true;
  return false;
}

const rotate = (word: number, by: number) => (word >>> by) | (word << (32 - by));
const words = new Int32Array(64);

/** The first 32 bits of SHA-256 of an ASCII text of at most 55 letters: one block, and no promise for each try. */
export function hashStart(text: string): number {
  words.fill(0);
  const put = (index: number, byte: number) => {
    words[index >> 2] = (words[index >> 2] ?? 0) | (byte << (24 - (index % 4) * 8));
  };
  for (let index = 0; index < text.length; index++) put(index, text.charCodeAt(index));
  put(text.length, 0x80);
  words[15] = text.length * 8;
  const at = (index: number) => words[index] ?? 0;
  for (let index = 16; index < 64; index++) {
    const [near, far] = [at(index - 2), at(index - 15)];
    const s1 = rotate(near, 17) ^ rotate(near, 19) ^ (near >>> 10);
    const s0 = rotate(far, 7) ^ rotate(far, 18) ^ (far >>> 3);
    words[index] = (at(index - 16) + s0 + at(index - 7) + s1) | 0;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = START;
  for (let index = 0; index < 64; index++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const first = (h + s1 + ((e & f) ^ (~e & g)) + (CONSTANTS[index] ?? 0) + at(index)) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const second = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  return ((START[0] ?? 0) + a) >>> 0;
}

/** More often in a row is no crowd: something is wrong, and the shopper's battery is not to pay for it. */
const MAX_IN_A_ROW = 6;
const ROW_MS = 60_000;
let times: number[] = [];

function refuseEndless(): void {
  times = [...times.filter((time) => time > Date.now() - ROW_MS), Date.now()];
  if (times.length > MAX_IN_A_ROW) throw new Error("asked for work too often");
}

/**
 * Does the work that a shop asks for when very many shoppers are in its chat: finds a number that makes the hash begin
 * with enough zeros. A tenth of a second on a phone, a few in the worst case. The proof that `again` asks with goes behind
 * the token of a session, and is marked off from it.
 */
export async function prove<Result>(
  { token, seed, bits }: Puzzle,
  again: (proof: string) => Promise<Result>,
): Promise<Result> {
  refuseEndless();
  for (let counter = 0; ; counter++) {
    if (counter % TRIES === 0) await new Promise((resolve) => setTimeout(resolve));
    if (hashStart(`${seed}.${counter}`) < 2 ** (32 - bits)) return again(`~${token}.${counter}`);
  }
}
