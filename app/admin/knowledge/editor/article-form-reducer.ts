import type { ArticleEditView } from "~/knowledge/writing/merchant-views";
import { isSameArticle, toArticleValues, type ArticleValues } from "./article-form-state";

export interface ArticleForm {
  locale: string;
  currency: string;
  /** The version the form was opened with; null for a new article. */
  version: number | null;
  /** As stored. */
  saved: ArticleValues;
  /** As typed. */
  values: ArticleValues;
  /** On its way to the server. */
  submitted: ArticleValues | null;
  /** Grows when the fields take other values than were typed, so that the text's editor starts anew. */
  revision: number;
  /** Whether somebody else saved the article while it was being changed here. */
  hasConflict: boolean;
}

export type ArticleFormEvent =
  | { type: "changed"; part: Partial<ArticleValues> }
  | { type: "discarded" }
  | { type: "submitted" }
  | { type: "saved"; version: number }
  | { type: "refused"; isConflict: boolean }
  /** The server's copy, which may be newer than what the form was opened with. */
  | { type: "loaded"; article: ArticleEditView }
  /** Somebody else deleted the article: what is typed can only become a new one. */
  | { type: "gone" }
  /** The two ways out of a conflict. */
  | { type: "theirs-taken"; article: ArticleEditView }
  | { type: "mine-kept"; article: ArticleEditView };

/** A form at its beginning. */
export function openForm(
  form: Pick<ArticleForm, "locale" | "currency" | "version"> & { values: ArticleValues },
): ArticleForm {
  return { ...form, saved: form.values, submitted: null, revision: 0, hasConflict: false };
}

export const isDirty = ({ values, saved }: ArticleForm): boolean => !isSameArticle(values, saved);

const adopt = (form: ArticleForm, article: ArticleEditView): ArticleForm => {
  const values = toArticleValues(article, form.locale, form.currency);
  return {
    ...form,
    values,
    saved: values,
    version: article.version,
    revision: form.revision + 1,
    hasConflict: false,
  };
};

// These change without a new version: by dragging and publishing in the list, and when the server chooses an address.
const QUIET_FIELDS = ["slug", "status", "categoryId", "isFeatured"] as const;

function adoptQuietFields(form: ArticleForm, article: ArticleEditView): ArticleForm {
  const theirs = toArticleValues(article, form.locale, form.currency);
  const untouched = QUIET_FIELDS.filter((field) => form.values[field] === form.saved[field]);
  if (untouched.every((field) => form.saved[field] === theirs[field])) return form;
  const part = Object.fromEntries(untouched.map((field) => [field, theirs[field]]));
  return { ...form, values: { ...form.values, ...part }, saved: { ...form.saved, ...part } };
}

function load(form: ArticleForm, article: ArticleEditView): ArticleForm {
  if (form.submitted || form.version === null || article.version < form.version) return form;
  if (article.version === form.version) return adoptQuietFields(form, article);
  return isDirty(form) ? { ...form, hasConflict: true } : adopt(form, article);
}

/** What an event makes of the form. Nothing that was typed is lost but by "discarded" and "theirs-taken". */
export function reduceArticleForm(form: ArticleForm, event: ArticleFormEvent): ArticleForm {
  switch (event.type) {
    case "changed":
      return { ...form, values: { ...form.values, ...event.part } };
    case "discarded":
      return { ...form, values: form.saved, revision: form.revision + 1 };
    case "submitted":
      return { ...form, submitted: form.values };
    case "saved":
      return {
        ...form,
        version: event.version,
        saved: form.submitted ?? form.values,
        submitted: null,
        hasConflict: false,
      };
    case "refused":
      return { ...form, submitted: null, hasConflict: form.hasConflict || event.isConflict };
    case "loaded":
      return load(form, event.article);
    case "gone":
      return { ...form, version: null, hasConflict: false };
    case "theirs-taken":
      return adopt(form, event.article);
    case "mine-kept":
      return {
        ...form,
        version: event.article.version,
        saved: toArticleValues(event.article, form.locale, form.currency),
        hasConflict: false,
      };
  }
}
