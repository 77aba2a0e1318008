import {
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type Announcements,
  type DragEndEvent,
} from "@dnd-kit/core";
import { sortableKeyboardCoordinates } from "@dnd-kit/sortable";
import { useEffect, useMemo, useState } from "react";
import type { ArticleList } from "~/knowledge/writing/merchant-views";
import { moveLine, toLines, toMove } from "./article-order";
import { orderAnnouncements } from "./order-announcements";
import { useKnowledgeAction } from "./use-knowledge-action";

// A press that hardly moves is a click.
const DRAG_AFTER_PX = 4;

/** The lines of the list in the order they are shown, which a drop changes at once and the server confirms. */
export function useArticleOrder(list: ArticleList, isFiltered: boolean) {
  const stored = useMemo(() => toLines(list, { isFiltered }), [list, isFiltered]);
  const [moved, setMoved] = useState<{ from: typeof stored; to: typeof stored } | null>(null);
  const action = useKnowledgeAction("order");
  // What the server says afterwards counts, also when it refused.
  useEffect(() => {
    if (!action.isBusy) setMoved(null);
  }, [action.isBusy]);
  const lines = moved && (action.isBusy || moved.from === stored) ? moved.to : stored;

  const onDragEnd = ({ active, over }: DragEndEvent) => {
    if (!over || active.id === over.id) return;
    const id = String(active.id);
    const next = moveLine(lines, id, String(over.id));
    const move = toMove(next, id, list);
    if (!move) return;
    setMoved({ from: stored, to: next });
    action.send({ intent: "move-article", ...move });
  };
  const announcements: Announcements = orderAnnouncements(lines);
  return {
    lines,
    ids: useMemo(() => lines.map(({ id }) => id), [lines]),
    error: action.error,
    announcements,
    onDragEnd,
    sensors: useSensors(
      useSensor(PointerSensor, { activationConstraint: { distance: DRAG_AFTER_PX } }),
      useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
    ),
  };
}
