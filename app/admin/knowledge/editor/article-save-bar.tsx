import { SaveBar } from "@shopify/app-bridge-react";
import { useCan } from "~/admin/shell/use-can";
import type { ArticleFormHandle } from "./use-article-form";

/** Shopify admin's own bar for what is not saved yet. */
export function ArticleSaveBar({ form }: { form: ArticleFormHandle }) {
  const canWrite = useCan("knowledge.write");
  return (
    <SaveBar id="article-save-bar" open={form.isDirty}>
      <button
        type="button"
        variant="primary"
        loading={form.isSaving ? "" : undefined}
        disabled={form.hasConflict || !canWrite}
        onClick={form.save}
      >
        Save
      </button>
      <button type="button" onClick={form.discard}>
        Discard
      </button>
    </SaveBar>
  );
}
