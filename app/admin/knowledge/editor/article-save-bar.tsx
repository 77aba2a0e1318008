import { SaveBar } from "@shopify/app-bridge-react";
import type { ArticleFormHandle } from "./use-article-form";

/** Shopify admin's own bar for what is not saved yet. */
export function ArticleSaveBar({ form }: { form: ArticleFormHandle }) {
  return (
    <SaveBar id="article-save-bar" open={form.isDirty}>
      <button
        type="button"
        variant="primary"
        loading={form.isSaving ? "" : undefined}
        disabled={form.hasConflict}
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
