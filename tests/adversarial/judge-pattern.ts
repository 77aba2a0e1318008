import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import recheck from "recheck";
import packageOfChecker from "recheck/package.json" with { type: "json" };
import type { Pattern } from "./find-patterns";

/**
 * Patterns that repeat up to 50 times are judged exactly, by an automaton; its own limit is 30. Beyond that the checker
 * tries texts by chance, from the same seed each time, and counts the characters that are read. By the clock, which it
 * would stop at as well, a busy machine makes any pattern look slow.
 */
const LIMITS = {
  maxRepeatCount: 50,
  maxPatternSize: 10_000,
  timeout: null,
  attackTimeout: null,
  incubationTimeout: null,
  seedingTimeout: null,
};

/** Patterns that were judged safe, each as what `keyOf` makes of it. `npm run judge:patterns` writes it. */
const KNOWN_FILE = "tests/adversarial/safe-patterns.json";

type Judged = Pick<Pattern, "source" | "flags">;

/** Names a pattern with all that its verdict depends on: its text, its flags, the checker and the checker's limits. */
export function keyOf({ source, flags }: Judged): string {
  const all = JSON.stringify([packageOfChecker.version, LIMITS, source, flags]);
  return createHash("sha256").update(all).digest("base64url").slice(0, 24);
}

/** "safe", or how the time grows with the text as far as it was found out. Takes milliseconds to half a minute. */
export function judgePattern({ source, flags }: Judged): string {
  const found = recheck.checkSync(source, flags, LIMITS);
  return found.status === "vulnerable" ? found.complexity.summary : found.status;
}

/** The patterns that need no judging, as nothing changed since they were found safe. */
export function readSafePatterns(): Set<string> {
  if (!existsSync(KNOWN_FILE)) return new Set();
  return new Set(JSON.parse(readFileSync(KNOWN_FILE, "utf8")) as string[]);
}

export function writeSafePatterns(keys: Iterable<string>): void {
  writeFileSync(KNOWN_FILE, `${JSON.stringify([...new Set(keys)].toSorted(), null, 2)}\n`);
}
