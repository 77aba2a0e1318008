import type { ExchangeReport } from "./replay-capture";

/** Counts of a whole check; printed as its last line. */
export interface CheckSummary {
  check: "shopify";
  captures: number;
  exchanges: number;
  replayed: number;
  alike: number;
  different: number;
  skipped: number;
  /** Exchanges by the reason they were skipped. */
  skippedBecause: Record<string, number>;
  /** Recorded query costs of all exchanges whose document is known and valid, replayed or not. */
  costs: { compared: number; alike: number };
}

/** Counts the outcomes. */
export function summarize(captures: number, reports: ExchangeReport[]): CheckSummary {
  const skippedBecause: Record<string, number> = {};
  for (const { outcome } of reports) {
    if (outcome.kind !== "skipped") continue;
    skippedBecause[outcome.reason] = (skippedBecause[outcome.reason] ?? 0) + 1;
  }
  const count = (kind: string) => reports.filter(({ outcome }) => outcome.kind === kind).length;
  const costs = reports.flatMap(({ cost }) => (cost === null ? [] : [cost]));
  return {
    check: "shopify",
    captures,
    exchanges: reports.length,
    replayed: count("alike") + count("different"),
    alike: count("alike"),
    different: count("different"),
    skipped: count("skipped"),
    skippedBecause,
    costs: {
      compared: costs.length,
      alike: costs.filter(({ recorded, ours }) => recorded === ours).length,
    },
  };
}

/** One line per difference: file, place of the exchange, place in the answer, expected and got. */
export function differenceLines(reports: ExchangeReport[]): string[] {
  return reports.flatMap(({ file, path, outcome, cost }) => {
    if (outcome.kind === "different") {
      return outcome.differences.map(
        ({ path: place, expected, got }) =>
          `different ${file} ${path} ${place} expected ${expected} got ${got}`,
      );
    }
    if (outcome.kind === "skipped" && cost !== null && cost.recorded !== cost.ours) {
      return [`cost (not replayed) ${file} ${path} expected ${cost.recorded} got ${cost.ours}`];
    }
    return [];
  });
}

/** The counts as lines for people, then the JSON line. */
export function summaryLines(summary: CheckSummary): string[] {
  const reasons = Object.entries(summary.skippedBecause).toSorted(([, a], [, b]) => b - a);
  return [
    `captures ${summary.captures}, exchanges found ${summary.exchanges}`,
    `replayed ${summary.replayed}: alike ${summary.alike}, different ${summary.different}`,
    `query costs compared ${summary.costs.compared}: alike ${summary.costs.alike}`,
    `skipped ${summary.skipped}:`,
    ...reasons.map(([reason, count]) => `  ${count} ${reason}`),
    JSON.stringify(summary),
  ];
}
