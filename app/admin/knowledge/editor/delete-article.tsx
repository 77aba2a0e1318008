import { useFetcher } from "@remix-run/react";
import { Text } from "@shopify/polaris";
import { useEffect, useRef } from "react";
import { ConfirmModal } from "~/admin/knowledge/confirm-modal";
import { toast } from "~/admin/shell/toast";
import type { ArticleIntent, ArticleResult } from "./article-intent";

interface DeleteArticleProps {
  articleId: string;
  title: string;
  onDeleted: () => void;
  onClose: () => void;
}

/** Asks before an article goes for good. */
export function DeleteArticle({ articleId, title, onDeleted, onClose }: DeleteArticleProps) {
  const { submit, state, data } = useFetcher<ArticleResult>({ key: `delete/${articleId}` });
  const isAsked = useRef(false);
  useEffect(() => {
    if (!isAsked.current || state !== "idle" || !data?.ok) return;
    isAsked.current = false;
    toast("Article deleted");
    onDeleted();
  }, [state, data, onDeleted]);
  const confirm = () => {
    isAsked.current = true;
    void submit({ intent: "delete" } satisfies ArticleIntent, {
      method: "post",
      action: `/app/knowledge/${articleId}`,
      encType: "application/json",
    });
  };
  return (
    <ConfirmModal
      isOpen
      title={`Delete “${title}”?`}
      action="Delete article"
      isBusy={state !== "idle" || data?.ok === true}
      error={state === "idle" && data?.ok === false ? data.message : null}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Text as="p">
        It goes in all languages, with its votes and views. This cannot be taken back.
      </Text>
    </ConfirmModal>
  );
}
