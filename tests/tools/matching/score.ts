/** What became of one labelled message. Order names as the shop writes them. */
export interface Outcome {
  line: number;
  expected: string[];
  attached: string[];
  offered: string[];
}

export interface Score {
  messages: number;
  expected: number;
  attached: number;
  offered: number;
  /** Of the attached orders, the part that was meant; 1 when none was attached. */
  attachedPrecision: number;
  attachedRecall: number;
  offeredPrecision: number;
  offeredRecall: number;
  /** Of the orders meant, the part that was attached or offered. */
  recall: number;
}

const ratio = (part: number, whole: number): number =>
  whole === 0 ? 1 : Math.round((part / whole) * 10_000) / 10_000;

/** Precision and recall over all messages, each order of each message counting once. */
export function scoreOutcomes(outcomes: readonly Outcome[]): Score {
  const sum = (count: (outcome: Outcome) => number) =>
    outcomes.reduce((total, outcome) => total + count(outcome), 0);
  const hits = (names: (outcome: Outcome) => string[]) =>
    sum((outcome) => names(outcome).filter((name) => outcome.expected.includes(name)).length);
  const expected = sum((outcome) => outcome.expected.length);
  const attached = sum((outcome) => outcome.attached.length);
  const offered = sum((outcome) => outcome.offered.length);
  const attachedHits = hits((outcome) => outcome.attached);
  const offeredHits = hits((outcome) => outcome.offered);
  return {
    messages: outcomes.length,
    expected,
    attached,
    offered,
    attachedPrecision: ratio(attachedHits, attached),
    attachedRecall: ratio(attachedHits, expected),
    offeredPrecision: ratio(offeredHits, offered),
    offeredRecall: ratio(offeredHits, expected - attachedHits),
    recall: ratio(attachedHits + offeredHits, expected),
  };
}

/** One line for each order attached wrongly and each that was found neither way. */
export function describeMisses({ line, expected, attached, offered }: Outcome): string[] {
  const wrong = attached.filter((name) => !expected.includes(name));
  const missed = expected.filter((name) => !attached.includes(name) && !offered.includes(name));
  return [
    ...wrong.map(
      (name) =>
        `line ${line}: ${name} attached, but not meant (expected ${expected.join(", ") || "none"})`,
    ),
    ...missed.map((name) => `line ${line}: ${name} neither attached nor offered`),
  ];
}
