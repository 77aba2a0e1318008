import type { FeaturedCategoryView } from "../../knowledge/views";
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

const toPublished = ({ id, title, slug, bodyHtml, bodyText }: Article): PublishedArticle => ({
  id,
  title,
  slug,
  html: bodyHtml,
  text: bodyText.slice(0, MAX_TEXT).toWellFormed(),
});

/**
 * The metafield `faq_<locale>`: articles in order until it is full. One that does not fit any more is left out and
 * shorter ones after it still come; the help page has them all.
 */
export function makeFaq(categories: readonly FeaturedCategoryView[]): PublishedFaq {
  let left = MAX_VALUE_BYTES - ENVELOPE_BYTES;
  const published = categories.map(({ id, name, slug, articles }): PublishedCategory => {
    left -= bytesOf({ id, name, slug });
    const fitting = articles.map(toPublished).filter((article) => {
      const bytes = bytesOf(article) + 1;
      if (bytes > left) return false;
      left -= bytes;
      return true;
    });
    return { id, name, slug, articles: fitting };
  });
  return { categories: published.filter(({ articles }) => articles.length > 0) };
}
