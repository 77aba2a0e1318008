import type { FeaturedCategoryView } from "~/knowledge/reading/reader-views";
import { factsAsBody } from "~/storefront/quick-answers/facts-as-body";
import type { Texts } from "~/storefront/texts/texts";
import { bytesOf, MAX_VALUE_BYTES } from "./metafield-keys";

const MAX_TEXT = 2_000;
/** Room for brackets, commas and the categories' own fields. */
const ENVELOPE_BYTES = 2_000;

interface PublishedArticle {
  id: string;
  title: string;
  slug: string;
  /** Sanitised */
  html: string;
  /** Plain, for structured data. */
  text: string;
}

interface PublishedCategory {
  id: string | null;
  name: string;
  slug: string;
  articles: PublishedArticle[];
}

export interface PublishedFaq {
  categories: PublishedCategory[];
}

type Article = FeaturedCategoryView["articles"][number];

function toPublished(article: Article, texts: Texts): PublishedArticle {
  const { id, title, slug } = article;
  const { bodyHtml: html, bodyText } = factsAsBody(article, texts);
  // An answer that is a picture has no words, and structured data needs some.
  const text = (bodyText || title).slice(0, MAX_TEXT).toWellFormed();
  return { id, title, slug, html, text };
}

/**
 * The metafield `faq_<locale>`: articles in order until it is full. One that does not fit any more is left out and
 * shorter ones after it still come; the help page has them all. A question without an answer is left out; `texts` are
 * the page's, for the facts of policies without a text.
 */
export function makeFaq(categories: readonly FeaturedCategoryView[], texts: Texts): PublishedFaq {
  let left = MAX_VALUE_BYTES - ENVELOPE_BYTES;
  const published = categories.map(({ id, name, slug, articles }): PublishedCategory => {
    left -= bytesOf({ id, name, slug });
    const said = articles
      .map((article) => toPublished(article, texts))
      .filter(({ html }) => html !== "");
    const fitting = said.filter((article) => {
      const bytes = bytesOf(article) + 1;
      if (bytes > left) return false;
      left -= bytes;
      return true;
    });
    return { id, name, slug, articles: fitting };
  });
  return { categories: published.filter(({ articles }) => articles.length > 0) };
}
