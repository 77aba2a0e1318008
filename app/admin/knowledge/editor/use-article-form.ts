import { useFetcher, useNavigate, useRevalidator } from "@remix-run/react";
import { useEffect, useReducer, useState } from "react";
import { articlePath } from "~/admin/knowledge/knowledge-paths";
import { knowledgePath } from "~/admin/knowledge/knowledge-query";
import { toast } from "~/admin/shell/toast";
import { useAnswer } from "~/admin/shell/use-answer";
import { useFieldErrors } from "~/admin/shell/use-field-errors";
import { useLeaveProtection } from "~/admin/shell/use-leave-protection";
import type { ArticleEditView } from "~/knowledge/writing/merchant-views";
import { isDirty as isChanged, openForm, reduceArticleForm } from "./article-form-reducer";
import {
  toArticleValues,
  toSaveIntent,
  toTranslationIntent,
  validateArticle,
  type ArticleValues,
} from "./article-form-state";
import type { ArticleResult } from "./article-intent";

export interface ArticleFormSetup {
  /** Null: a new one. */
  article: ArticleEditView | null;
  /** Whether somebody else deleted it since; `article` is how it was. */
  isGone: boolean;
  locale: string;
  primaryLocale: string;
  currency: string;
  /** What a new article begins with. */
  newValues: ArticleValues;
}

/** The editor's form: keeps what was typed whatever happens, says what is wrong, notices what others saved. */
export function useArticleForm(setup: ArticleFormSetup) {
  const { article, isGone, locale, primaryLocale, currency, newValues } = setup;
  const [form, dispatch] = useReducer(reduceArticleForm, undefined, () =>
    openForm({
      locale,
      currency,
      version: article?.version ?? null,
      values: article ? toArticleValues(article, locale, currency) : newValues,
    }),
  );
  const [message, setMessage] = useState<string | null>(null);
  const [refusals, setRefusals] = useState(0);
  const [leavingTo, leaveTo] = useState<string | null>(null);
  const fetcher = useFetcher<ArticleResult>();
  const navigate = useNavigate();
  const revalidator = useRevalidator();
  const saving = {
    locale,
    version: form.version,
    isWritten: Boolean(article?.translations.some((one) => one.locale === locale)),
  };
  const isNew = article === null || isGone;
  const isTranslation = !isNew && locale !== primaryLocale;
  const fields = useFieldErrors(validateArticle(form.values, saving));

  useAnswer(fetcher, (result) => {
    if (result.ok && result.article) {
      dispatch({ type: "saved", version: result.article.version });
      fields.reset();
      setMessage(null);
      toast(isTranslation ? "Translation saved" : "Article saved");
      if (isNew)
        leaveTo(articlePath(result.article.id, locale === primaryLocale ? undefined : locale));
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
  const isSaving = fetcher.state !== "idle";
  useEffect(() => {
    if (isGone) dispatch({ type: "gone" });
    else if (article && !isSaving) dispatch({ type: "loaded", article });
  }, [article, isGone, isSaving]);
  const isDirty = leavingTo === null && (isGone || isChanged(form));
  useLeaveProtection(isDirty, { isSamePageFree: article === null });
  // After the protection above was told that nothing is left to protect.
  useEffect(() => {
    if (leavingTo !== null) navigate(leavingTo, { replace: true });
  }, [leavingTo, navigate]);

  const save = () => {
    if (!fields.check()) return;
    dispatch({ type: "submitted" });
    const body =
      isTranslation && form.version !== null
        ? toTranslationIntent(form.values, locale, form.version)
        : toSaveIntent(form.values, saving);
    void fetcher.submit(body as Parameters<typeof fetcher.submit>[0], {
      method: "post",
      action: article && !isNew ? `/app/knowledge/${article.id}` : "/app/knowledge/new",
      encType: "application/json",
    });
  };
  return {
    article,
    isGone,
    locale,
    primaryLocale,
    currency,
    isTranslation,
    isSaving,
    message,
    /** How many saves the server refused. */
    refusals,
    save,
    values: form.values,
    revision: form.revision,
    hasConflict: form.hasConflict,
    isDirty,
    isLoading: revalidator.state !== "idle",
    errors: fields.errors,
    change: (part: Partial<ArticleValues>) => dispatch({ type: "changed", part }),
    leave: fields.leave,
    /** Leaves the page without asking. */
    leaveTo,
    discard: () => {
      if (isGone) return leaveTo(knowledgePath());
      dispatch({ type: "discarded" });
      fields.reset();
      setMessage(null);
    },
    takeTheirs: () => article && dispatch({ type: "theirs-taken", article }),
    keepMine: () => article && dispatch({ type: "mine-kept", article }),
  };
}

export type ArticleFormHandle = ReturnType<typeof useArticleForm>;
