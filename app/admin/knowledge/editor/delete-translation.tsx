import { useFetcher } from "@remix-run/react";
import { Text } from "@shopify/polaris";
import { useEffect, useRef } from "react";
import { useDesk } from "~/admin/format/shop-format";
import { ConfirmModal } from "~/admin/knowledge/confirm-modal";
import { localeName } from "~/admin/knowledge/knowledge-words";
import { toast } from "~/admin/shell/toast";
import type { ArticleIntent, ArticleResult } from "./article-intent";
import type { ArticleFormHandle } from "./use-article-form";

interface DeleteTranslationProps {
  form: ArticleFormHandle;
  onClose: () => void;
}

/** Asks before one language of an article goes. */
export function DeleteTranslation({ form, onClose }: DeleteTranslationProps) {
  const { article, locale } = form;
  const desk = useDesk();
  const { submit, state, data } = useFetcher<ArticleResult>();
  const isAsked = useRef(false);
  const language = localeName(locale, desk.locale);
  useEffect(() => {
    if (!isAsked.current || state !== "idle" || !data?.ok) return;
    isAsked.current = false;
    toast("Translation deleted");
    onClose();
  }, [state, data, onClose]);
  const confirm = () => {
    if (!article) return;
    isAsked.current = true;
    const intent: ArticleIntent = {
      intent: "delete-translation",
      version: article.version,
      locale,
    };
    void submit(intent, {
      method: "post",
      action: `/app/knowledge/${article.id}`,
      encType: "application/json",
    });
  };
  return (
    <ConfirmModal
      isOpen
      title={`Delete the ${language} text?`}
      action="Delete translation"
      isBusy={state !== "idle"}
      error={state === "idle" && data?.ok === false ? data.message : null}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Text as="p">Shoppers who read {language} get the article in your first language then.</Text>
    </ConfirmModal>
  );
}
