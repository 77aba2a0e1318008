import { canStartAttribution, judgeAttribution, MAX_ATTRIBUTION_LENGTH } from "./attribution";
import { isBlank, type BodyLine } from "./body-line";

/** What is left of "<help@wool.example>:" when it is broken before the bracket. */
const ENDS_ADDRESS = /^\s{0,3}>\s?(?:\p{L}{0,12}\s?)?[:：]\s*$/u;

/** Whether one of the lines from `index` on to the next blank one says by itself which day and time it is about. */
function isCompleteFrom(lines: readonly BodyLine[], index: number, end: number): boolean {
  const rest = lines.slice(index, end).map(({ text }) => text.trim());
  const joined = rest.join(" ");
  return (
    canStartAttribution(rest[0] ?? "") &&
    judgeAttribution(joined) === "strong" &&
    /\d{4}|\d[./-]\d/.test(joined)
  );
}

interface Attribution {
  length: number;
  isStrong: boolean;
}

/** The attribution that starts at `index`; programs break it over up to five lines. */
export function attributionAt(lines: readonly BodyLine[], index: number): Attribution | null {
  let joined = "";
  let weak: Attribution | null = null;
  for (let length = 1; length <= 5; length += 1) {
    const line = lines[index + length - 1];
    if (line === undefined || isBlank(line)) break;
    if (length > 1 && line.isCited && !ENDS_ADDRESS.test(line.text)) break;
    if (length === 2 && !canStartAttribution(joined)) break;
    joined = joined ? `${joined} ${line.text.trim()}` : line.text.trim();
    if (joined.length > MAX_ATTRIBUTION_LENGTH) break;
    const strength = line.isAnnounced && length === 1 ? "strong" : judgeAttribution(joined);
    if (strength === "weak") weak ??= { length, isStrong: false };
    if (strength !== "strong") continue;
    // What stands above it may be a sentence with a number in it.
    if (length > 1 && isCompleteFrom(lines, index + 1, index + length)) break;
    return { length, isStrong: true };
  }
  return weak;
}
