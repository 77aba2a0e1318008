import { useState } from "react";
import type { CategoryRow } from "~/knowledge/writing/merchant-views";

type Open =
  | { type: "edit"; category: CategoryRow | null; locale: string | null }
  | { type: "delete"; category: CategoryRow };

export interface CategoryDialog {
  open: Open | null;
  /** Tells one opening from another, so that a form starts anew. */
  opening: number;
  add: () => void;
  edit: (category: CategoryRow) => void;
  remove: (category: CategoryRow) => void;
  close: () => void;
}

/** Which dialog about a category is open; at first the one the address asks for. */
export function useCategoryDialog(
  categories: readonly CategoryRow[],
  editing: { categoryId: string; locale: string | null } | null,
): CategoryDialog {
  const [state, setState] = useState<{ open: Open | null; opening: number }>(() => {
    const category = categories.find(({ id }) => id === editing?.categoryId);
    const open: Open | null = category
      ? { type: "edit", category, locale: editing?.locale ?? null }
      : null;
    return { open, opening: 0 };
  });
  const show = (open: Open | null) =>
    setState(({ opening }) => ({ open, opening: opening + (open ? 1 : 0) }));
  return {
    ...state,
    add: () => show({ type: "edit", category: null, locale: null }),
    edit: (category) => show({ type: "edit", category, locale: null }),
    remove: (category) => show({ type: "delete", category }),
    close: () => show(null),
  };
}
