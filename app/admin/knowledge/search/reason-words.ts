import type { ReasonPlace, SearchReason } from "~/knowledge/search/explain-text";

const PLACE_WORDS = {
  title: "in the title",
  "search words": "in the search words",
  text: "in the text",
} as const satisfies Record<ReasonPlace, string>;

/** Why an article was found, a line for each place: what of the question stands there. */
export function groupReasons(
  reasons: readonly SearchReason[],
): { place: string; things: string[]; words: string[] }[] {
  const groups = Map.groupBy(reasons, ({ place }) => place);
  return [...groups].map(([place, group]) => ({
    place: PLACE_WORDS[place],
    things: group.filter(({ kind }) => kind === "concept").map(({ name }) => name),
    words: group.filter(({ kind }) => kind === "word").map(({ name }) => name),
  }));
}
