import { existsSync, readFileSync } from "node:fs";

const FOLDER = "../shared/data/xss-payloadsallthethings";

// What each sort of hole would let through, for machines without the large collection.
const OWN = [
  "<script>alert(1)</script>",
  "</script><script>alert(2)</script>",
  "<img src=x onerror=alert(3)>",
  "<svg onload=alert(4)>",
  '"><svg/onload=alert(5)>',
  "' onmouseover='alert(6)' autofocus onfocus='alert(7)",
  '<a href="javascript:alert(8)">press</a>',
  '<iframe srcdoc="<script>alert(9)</script>"></iframe>',
  "<details open ontoggle=alert(10)>",
  "</textarea></title></style><script>alert(11)</script>",
  "<math><mtext></p><style><img src onerror=alert(12)></style></mtext></math>",
  "jaVasCript:/*-/*`/*'/*\"/**/(/* */oNcliCk=alert(13) )//</stYle/</titLe/</teXtarEa/</scRipt/--!>",
];

/** What would show that a text was run as Liquid: each reads differently once it was. */
export const LIQUID = [
  "{{ 7 | times: 191 }}",
  "{% assign x = 1330 | plus: 7 %}{{ x }}",
  "{{ shop.name }}{% layout none %}",
];

/** Scripts as strangers write them. */
export interface Payloads {
  source: string;
  all: string[];
}

/** As text that survives cleaning: no control characters, no ends of lines, nothing around it. */
const clean = (line: string): string =>
  line
    .toWellFormed()
    .replaceAll(/\p{Cc}+/gu, " ")
    .trim();

/** The large collection where it lies beside the project, else a dozen of our own; and Liquid. */
export function readPayloads(): Payloads {
  const file = `${FOLDER}/payloads_dedup.txt`;
  const isThere = existsSync(file);
  const lines = isThere ? readFileSync(file, "utf8").split("\n") : OWN;
  const all = [...OWN, ...LIQUID, ...lines].map(clean).filter((line) => line !== "");
  return {
    source: isThere ? "payloadsallthethings" : "the built-in dozen",
    all: [...new Set(all)],
  };
}

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
