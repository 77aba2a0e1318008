import { isPersonal } from "~/knowledge/gaps/record-search.server";
import { titleFromQuery } from "~/knowledge/gaps/title-from-query";
import { parseArticlesCsv } from "~/knowledge/import/parse-articles-csv";
import { excerpt } from "~/knowledge/reading/excerpt";
import { planSearch } from "~/knowledge/search/plan-search";
import { searchQuerySchema } from "~/knowledge/search/search-articles.server";
import { makeVocabulary } from "~/knowledge/search/vocabulary";
import { weighTerms } from "~/knowledge/search/weigh-terms";
import { htmlToText } from "~/knowledge/writing/html-to-text";
import { translationInputSchema } from "~/knowledge/writing/knowledge-input";
import { makeSlug } from "~/knowledge/writing/make-slug";
import { plainTextToHtml } from "~/knowledge/writing/plain-text-to-html";
import { sanitiseArticleHtml } from "~/knowledge/writing/sanitise-article-html";
import { between, repeat } from "tests/adversarial/hostile-texts";
import type { TextReader } from "tests/adversarial/text-reader";

const HERE = "app/knowledge";
const SEARCH = `${HERE}/search`;
const LOCALES = { primary: "en", all: ["en", "fi"] };
const VOCABULARY = makeVocabulary(
  ["return", "delivery", "aaaaaaaa", "aaaaaaab", "deliveries"].map((term) => ({
    term,
    documents: 1,
  })),
  5,
);
/** Characters of an article that is long; a merchant's own, read by a job. */
const LONG_ARTICLE = 20_000;
/** What a search is cut to before anything reads it. */
const MAX_QUERY = 300;

const ANALYSIS =
  "analyse-text arabic-stemmer find-similar-terms fold-letters hebrew-stemmer runs stem-word stop-words concepts/lexicon concepts/words-of"
    .split(" ")
    .map((name) => `${SEARCH}/${name}.ts`);

const SEARCH_READERS: readonly TextReader[] = ["en", "ja", "fa", "th", "ar", "zh", "he"].flatMap(
  (locale) => [
    {
      file: `${SEARCH}/plan-search.ts`,
      through: ANALYSIS,
      name: `planSearch, ${locale}`,
      read: (text: string) => planSearch(text.slice(0, MAX_QUERY), locale, VOCABULARY),
    },
    {
      file: `${SEARCH}/weigh-terms.ts`,
      through: ANALYSIS,
      name: `weighTerms, ${locale}`,
      read: (text: string) =>
        weighTerms({
          locale,
          title: "",
          summary: "",
          bodyText: text.slice(0, LONG_ARTICLE),
          searchWords: [],
        }),
    },
  ],
);

const ARTICLE_READERS: readonly TextReader[] = [
  {
    file: `${HERE}/writing/sanitise-article-html.ts`,
    name: "sanitiseArticleHtml",
    read: sanitiseArticleHtml,
  },
  {
    file: `${HERE}/writing/html-to-text.ts`,
    name: "htmlToText",
    read: htmlToText,
    texts: {
      "cells without words": () => between("a", "</td>", "a"),
      "wide blanks that part nothing": () => between("a", " ", "\u2003a"),
    },
  },
  {
    file: `${HERE}/writing/plain-text-to-html.ts`,
    name: "plainTextToHtml",
    read: plainTextToHtml,
    texts: {
      headings: () => repeat("# a\n"),
      "lists and words by turns": () => repeat("a\n- b\n1. c\n"),
      "links that never close": () => repeat("[a]("),
      "bold that never closes": () => repeat("**a\n"),
    },
  },
  { file: `${HERE}/reading/excerpt.ts`, name: "excerpt", read: excerpt },
  { file: `${HERE}/writing/make-slug.ts`, name: "makeSlug", read: (text) => makeSlug(text, "en") },
  {
    file: `${HERE}/import/parse-articles-csv.ts`,
    through: [`${HERE}/import/csv-columns.ts`],
    name: "parseArticlesCsv",
    read: (text) => parseArticlesCsv(text, LOCALES),
    texts: {
      "many columns": () => between("title,body,", "a,", "\n"),
      "one long cell": () => between('title,body\na,"', "a ", '"\n'),
      "quotation marks": () => between('title,body\na,"', '""', '"\n'),
      "a mark that is never closed": () => between('title,body\na,"', "a\n", ""),
      "rows of deep HTML": () => between("title,body\n", "a,<b><b><b>\n", ""),
    },
  },
  {
    file: `${HERE}/writing/knowledge-input.ts`,
    name: "translationInputSchema",
    read: (text) =>
      translationInputSchema.parse({
        locale: text,
        title: text,
        bodyHtml: text,
        summary: text,
        slug: text,
      }),
  },
];

/** What reads searches of shoppers, and articles as merchants bring them. */
export const KNOWLEDGE_READERS: readonly TextReader[] = [
  ...ARTICLE_READERS,
  ...SEARCH_READERS,
  {
    file: `${HERE}/search/search-articles.server.ts`,
    name: "searchQuerySchema",
    read: (query) => searchQuerySchema.parse(query),
  },
  {
    file: `${HERE}/gaps/record-search.server.ts`,
    name: "isPersonal",
    read: isPersonal,
    texts: { "three digits apart": () => repeat("1 1 1  ") },
  },
  {
    file: `${HERE}/gaps/title-from-query.ts`,
    name: "titleFromQuery",
    read: (text) => titleFromQuery(text, "en"),
  },
];
