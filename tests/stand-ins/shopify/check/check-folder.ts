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

/**
 * Replays every capture below the folder, each against its own fresh empty shop.
 * @param openShop makes that shop, named after the recorded one.
 */
export async function checkFolder(
  folder: string,
  openShop: (capture: Capture) => ShopUnderTest,
): Promise<FolderCheck> {
  const captures = await readCaptures(folder);
  const reports: ExchangeReport[] = [];
  for (const capture of captures) {
    reports.push(...(await replayCapture(capture, openShop(capture))));
  }
  return { summary: summarize(captures.length, reports), reports };
}
