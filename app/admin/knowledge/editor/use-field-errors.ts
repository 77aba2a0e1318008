import { useState } from "react";
import { useAfterPress } from "~/admin/shell/use-after-press";
import type { ArticleErrors } from "./article-form-state";

/**
 * Shows problems of fields that were left, or of all once saving was tried.
 *
 * @param problems of all fields, as they are filled now
 */
export function useFieldErrors(problems: ArticleErrors) {
  const [touched, setTouched] = useState<ReadonlySet<string> | "all">(new Set());
  const afterPress = useAfterPress();
  const shown: ArticleErrors =
    touched === "all"
      ? problems
      : Object.fromEntries(Object.entries(problems).filter(([field]) => touched.has(field)));
  return {
    shown,
    showAll: () => setTouched("all"),
    showNone: () => setTouched(new Set()),
    leave: (field: string) =>
      afterPress(() =>
        setTouched((fields) => (fields === "all" ? fields : new Set(fields).add(field))),
      ),
  };
}
