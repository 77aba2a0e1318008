import { useFetcher, useRevalidator } from "@remix-run/react";
import { useState, type Dispatch } from "react";
import { useAnswer } from "~/admin/shell/use-answer";
import type { ArticleFormEvent } from "./article-form-reducer";
import type { ArticleResult } from "./article-intent";

type SavedArticle = NonNullable<Extract<ArticleResult, { ok: true }>["article"]>;

/** Sends the article to the server, tells the form what came of it, and keeps the reason of a refusal. */
export function useArticleSave(
  dispatch: Dispatch<ArticleFormEvent>,
  onSaved: (article: SavedArticle) => void,
) {
  const [message, setMessage] = useState<string | null>(null);
  const [refusals, setRefusals] = useState(0);
  const fetcher = useFetcher<ArticleResult>();
  const revalidator = useRevalidator();
  useAnswer(fetcher, (result) => {
    if (result.ok && result.article) {
      dispatch({ type: "saved", version: result.article.version });
      setMessage(null);
      onSaved(result.article);
    } else if (!result.ok) {
      // A second policy of a kind is a conflict too, but not one with somebody else's text.
      const isConflict = result.code === "CONFLICT" && /saved/i.test(result.message);
      dispatch({ type: "refused", isConflict });
      setRefusals((count) => count + 1);
      setMessage(isConflict ? null : result.message);
      // What the others saved is needed to choose between theirs and mine.
      if (isConflict) revalidator.revalidate();
    }
  });
  return {
    isSaving: fetcher.state !== "idle",
    isLoading: revalidator.state !== "idle",
    message,
    /** How many saves the server refused. */
    refusals,
    forgetMessage: () => setMessage(null),
    /** @param articleId null for one that the server does not have */
    submit: (intent: object, articleId: string | null) => {
      dispatch({ type: "submitted" });
      void fetcher.submit(intent as Parameters<typeof fetcher.submit>[0], {
        method: "post",
        action: `/app/knowledge/${articleId ?? "new"}`,
        encType: "application/json",
      });
    },
  };
}
