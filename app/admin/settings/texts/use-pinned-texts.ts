import { useState } from "react";
import type { Form } from "~/admin/shell/use-form";
import type { TextItem, TextsFormValues } from "./texts-form";

/**
 * Which texts were complained about since the last save: they stay in view, whatever is filtered, also once they are
 * right, so that no field goes away under the hands of who puts it right.
 */
export function usePinnedTexts(
  form: Form<TextsFormValues>,
  items: readonly TextItem[],
): (key: string) => boolean {
  const [pinned, setPinned] = useState<ReadonlySet<string>>(new Set());
  const wrong = items.map(({ key }) => key).filter((key) => form.errorOf(key) !== undefined);
  if (wrong.some((key) => !pinned.has(key))) setPinned(new Set([...pinned, ...wrong]));
  if (!form.isDirty && pinned.size > 0) setPinned(new Set());
  return (key) => pinned.has(key);
}
