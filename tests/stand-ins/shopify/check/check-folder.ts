import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { Capture } from "./exchange";
import { readCaptures } from "./read-captures";
import { replayCapture, type ExchangeReport } from "./replay-capture";
import type { ShopUnderTest } from "./replay-state";
import { summarize, type CheckSummary } from "./report";

/** Outcome of checking all captures below a folder. */
export interface FolderCheck {
  summary: CheckSummary;
  reports: ExchangeReport[];
}

/** One half of the captures is built on, the other is only measured. */
export type Half = "a" | "b";

/** The half a capture belongs to: the parity of the SHA-256 of its file's name without the folder. */
export function halfOf(file: string): Half {
  const [first = 0] = createHash("sha256").update(basename(file)).digest();
  return first % 2 === 0 ? "a" : "b";
}

/**
 * Replays every capture below the folder, each against its own fresh empty shop.
 * @param openShop makes that shop, named after the recorded one.
 * @param half replays only the captures of that half.
 */
export async function checkFolder(
  folder: string,
  openShop: (capture: Capture) => ShopUnderTest,
  half?: Half,
): Promise<FolderCheck> {
  const captures = (await readCaptures(folder)).filter(
    ({ file }) => half === undefined || halfOf(file) === half,
  );
  const reports: ExchangeReport[] = [];
  for (const capture of captures) {
    reports.push(...(await replayCapture(capture, openShop(capture))));
  }
  return { summary: summarize(captures.length, reports), reports };
}
