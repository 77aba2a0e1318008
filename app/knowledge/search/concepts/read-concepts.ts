import { CONCEPTS, HELPERS, RULES } from "./concept-table";

interface Rule {
  concept: string;
  /** One of each must stand in a sentence. */
  parts: readonly (readonly string[])[];
}

const linesOf = (table: string): string[] =>
  table
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

const lines = linesOf(CONCEPTS);
const rows = lines.map((line) =>
  line
    .replace("?", "")
    .split("<")
    .map((part) => part.trim()),
);

const CONCEPT_IDS: ReadonlySet<string> = new Set(rows.map(([id = ""]) => id));

export const HELPER_IDS: ReadonlySet<string> = new Set(HELPERS.split(/\s+/).filter(Boolean));

/** What nearly everything is about, which tells little. */
export const VAGUE: ReadonlySet<string> = new Set(
  rows.flatMap(([id = ""], index) => (lines[index]?.startsWith("?") ? [id] : [])),
);

/** Concept → the wider one that it is a kind of. */
export const WIDER: ReadonlyMap<string, string> = new Map(
  rows.flatMap(([id = "", wider]) => (wider ? [[id, wider] as const] : [])),
);

const CONCEPT_RULES: readonly Rule[] = linesOf(RULES).flatMap((line) => {
  const [concept = "", ways = ""] = line.split("=").map((part) => part.trim());
  return ways.split(",").map((way) => ({
    concept,
    parts: way.split("+").map((part) => part.trim().split("|")),
  }));
});

/** Adds what the concepts of one sentence mean together. */
export function addCombined(concepts: Set<string>): void {
  for (const { concept, parts } of CONCEPT_RULES)
    if (parts.every((part) => part.some((id) => concepts.has(id)))) concepts.add(concept);
}

/** Whether the tables have a concept or helper of this name. */
export const isConcept = (id: string): boolean => CONCEPT_IDS.has(id) || HELPER_IDS.has(id);

/** Every concept that a rule speaks of. */
export const RULE_IDS: readonly string[] = CONCEPT_RULES.flatMap(({ concept, parts }) => [
  concept,
  ...parts.flat(),
]);
