/**
 * `ids` with `id` moved in front of `beforeId`, or to the end when that is null or not among them. An `id` that is not
 * among them is put in.
 */
export function placeBefore(ids: readonly string[], id: string, beforeId: string | null): string[] {
  if (id === beforeId) return [...ids];
  const others = ids.filter((other) => other !== id);
  const index = beforeId === null ? -1 : others.indexOf(beforeId);
  return index < 0 ? [...others, id] : others.toSpliced(index, 0, id);
}
