import { useEffect, useReducer } from "react";
import { articlePath } from "~/admin/knowledge/knowledge-paths";
import { knowledgePath } from "~/admin/knowledge/knowledge-query";
import { toast } from "~/admin/shell/toast";
import { useFieldErrors } from "~/admin/shell/use-field-errors";
import type { ArticleEditView } from "~/knowledge/writing/merchant-views";
import { isDirty as isChanged, openForm, reduceArticleForm } from "./article-form-reducer";
import {
  toArticleValues,
  toSaveIntent,
  toTranslationIntent,
  validateArticle,
  type ArticleValues,
} from "./article-form-state";
import { useArticleSave } from "./use-article-save";
import { useDeparture } from "./use-departure";

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

function useFormState({
  article,
  isGone,
  locale,
  primaryLocale,
  currency,
  newValues,
}: ArticleFormSetup) {
  const [form, dispatch] = useReducer(reduceArticleForm, undefined, () =>
    openForm({
      locale,
      currency,
      version: article?.version ?? null,
      values: article ? toArticleValues(article, locale, currency) : newValues,
    }),
  );
  const isNew = article === null || isGone;
  const saving = {
    locale,
    version: form.version,
    isWritten: Boolean(article?.translations.some((one) => one.locale === locale)),
  };
  return { form, dispatch, isNew, isTranslation: !isNew && locale !== primaryLocale, saving };
}

/** The editor's form: keeps what was typed whatever happens, says what is wrong, notices what others saved. */
export function useArticleForm(setup: ArticleFormSetup) {
  const { article, isGone, locale, primaryLocale, currency } = setup;
  const { form, dispatch, isNew, isTranslation, saving } = useFormState(setup);
  const fields = useFieldErrors(validateArticle(form.values, saving));
  const { isDirty, leaveTo } = useDeparture(isGone || isChanged(form), article === null);
  const { isSaving, isLoading, message, refusals, forgetMessage, submit } = useArticleSave(
    dispatch,
    ({ id }) => {
      fields.reset();
      toast(isTranslation ? "Translation saved" : "Article saved");
      if (isNew) leaveTo(articlePath(id, locale === primaryLocale ? undefined : locale));
    },
  );
  useEffect(() => {
    if (isGone) dispatch({ type: "gone" });
    else if (article && !isSaving) dispatch({ type: "loaded", article });
  }, [article, isGone, isSaving, dispatch]);
  return {
    article,
    isGone,
    locale,
    primaryLocale,
    currency,
    isTranslation,
    isSaving,
    isLoading,
    message,
    refusals,
    isDirty,
    values: form.values,
    revision: form.revision,
    hasConflict: form.hasConflict,
    errors: fields.errors,
    leave: fields.leave,
    /** Leaves the page without asking. */
    leaveTo,
    change: (part: Partial<ArticleValues>) => dispatch({ type: "changed", part }),
    save: () => {
      if (!fields.check()) return;
      const intent =
        isTranslation && form.version !== null
          ? toTranslationIntent(form.values, locale, form.version)
          : toSaveIntent(form.values, saving);
      submit(intent, article && !isNew ? article.id : null);
    },
    discard: () => {
      if (isGone) return leaveTo(knowledgePath());
      dispatch({ type: "discarded" });
      fields.reset();
      forgetMessage();
    },
    takeTheirs: () => article && dispatch({ type: "theirs-taken", article }),
    keepMine: () => article && dispatch({ type: "mine-kept", article }),
  };
}

export type ArticleFormHandle = ReturnType<typeof useArticleForm>;
