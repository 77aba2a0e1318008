import { moveLine, placeOf, type ListLine } from "./article-order";

interface DragResult {
  active: { id: string | number };
  over: { id: string | number } | null;
}

const titleOf = (lines: readonly ListLine[], id: string): string => {
  const line = lines.find((one) => one.id === id);
  return line?.type === "article" ? `“${line.article.title}”` : "The article";
};

function placeWords(lines: readonly ListLine[], id: string): string {
  const { category, position, count } = placeOf(lines, id);
  const isGrouped = lines.some((line) => line.type === "category");
  const place = `place ${position} of ${count}`;
  return isGrouped ? `${place} in ${category?.name ?? "articles without a category"}` : place;
}

/** What a screen reader says while an article is moved. */
export function orderAnnouncements(lines: readonly ListLine[]) {
  const placeAfter = ({ active, over }: DragResult) => {
    const id = String(active.id);
    return placeWords(over ? moveLine(lines, id, String(over.id)) : lines, id);
  };
  return {
    onDragStart: ({ active }: Pick<DragResult, "active">) =>
      `Picked up ${titleOf(lines, String(active.id))}, ${placeWords(lines, String(active.id))}.`,
    onDragOver: (moved: DragResult) =>
      moved.over ? `Now at ${placeAfter(moved)}.` : "Not over the list.",
    onDragEnd: (moved: DragResult) =>
      `${titleOf(lines, String(moved.active.id))} dropped at ${placeAfter(moved)}.`,
    onDragCancel: ({ active }: DragResult) =>
      `${titleOf(lines, String(active.id))} stays at ${placeWords(lines, String(active.id))}.`,
  };
}
