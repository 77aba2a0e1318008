import { readHostileScripts } from "tests/kit/data/hostile-scripts";

/** What would show that a text was run as Liquid: each reads differently once it was. */
export const LIQUID = [
  "{{ 7 | times: 191 }}",
  "{% assign x = 1330 | plus: 7 %}{{ x }}",
  "{{ shop.name }}{% layout none %}",
];

/** As text that survives cleaning: no control characters, no ends of lines, nothing around it. */
const clean = (line: string): string =>
  line
    .toWellFormed()
    .replaceAll(/\p{Cc}+/gu, " ")
    .trim();

/** Scripts as strangers write them, and Liquid; each differs from the others. */
export const PAYLOADS: readonly string[] = [
  ...new Set([...LIQUID, ...readHostileScripts()].map(clean).filter((line) => line !== "")),
];

/** For people's names: as many as all that is written in their name needs. */
export const NAMES = choose(PAYLOADS, 10, 110);

/** For names of files. */
export const FILE_NAMES = choose(PAYLOADS, 10, 120);

/** Payloads joined to texts of at most `max` characters; longer ones are cut. */
export function pack(payloads: readonly string[], max: number, separator = "\n"): string[] {
  const packed: string[] = [];
  for (const payload of payloads) {
    const piece = payload.slice(0, max).toWellFormed();
    const last = packed.at(-1);
    if (last !== undefined && last.length + separator.length + piece.length <= max)
      packed[packed.length - 1] = last + separator + piece;
    else packed.push(piece);
  }
  return packed;
}

/** `count` of them, spread over the whole, none longer than `max`. */
export function choose(payloads: readonly string[], count: number, max: number): string[] {
  const fitting = payloads.filter((payload) => payload.length <= max);
  const step = Math.max(1, Math.floor(fitting.length / count));
  return fitting.filter((_payload, index) => index % step === 0).slice(0, count);
}
