import { readFileSync } from "node:fs";
import type { FaqArticle } from "tests/tools/check-faq/read-files";

// Sentences of everyday life, so that articles have the many words that real ones have.
const EVERYDAY: Record<string, string> = {
  en: "fin-eng.eng",
  fi: "fin-eng.fin",
  fa: "pes-eng.pes",
  fr: "fra-eng.fra",
  "zh-CN": "cmn-eng.cmn",
  ja: "jpn-eng.jpn",
};

/** Always the same numbers from 0 to 1 (mulberry32). */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?。？！؟])\s*/u).filter(Boolean);

function readEveryday(locale: string): string[] {
  const file = `../shared/data/lang-tatoeba/tatoeba.${EVERYDAY[locale] ?? ""}`;
  return readFileSync(file, "utf8").split("\n").filter(Boolean);
}

/**
 * `count` articles in turns of all languages of `models`: each has the title and half of the sentences of a real one,
 * sentences of others and of everyday life, and a product of its own.
 */
export function makeArticles(models: readonly FaqArticle[], count: number): FaqArticle[] {
  const random = makeRandom(20_261_122);
  const pick = <T>(list: readonly T[], fallback: T): T =>
    list[Math.floor(random() * list.length)] ?? fallback;
  const languages = [...Map.groupBy(models, ({ locale }) => locale)].map(([locale, articles]) => ({
    locale,
    articles,
    sentences: articles.flatMap(({ body }) => sentencesOf(body)),
    everyday: readEveryday(locale),
  }));
  return Array.from({ length: count }, (_, index) => {
    const language = languages[index % languages.length];
    if (!language) throw new Error("there are no articles to make others of");
    const model =
      language.articles[Math.floor(index / languages.length) % language.articles.length];
    const everyday = Array.from({ length: 4 }, () => pick(language.everyday, ""));
    const others = Array.from({ length: 2 }, () => pick(language.sentences, ""));
    const own = sentencesOf(model?.body ?? "").filter(() => random() < 0.5);
    return {
      id: `bench-${index}`,
      locale: language.locale,
      title: `${model?.title ?? ""} ${pick(language.everyday, "").slice(0, 30)}`,
      body: [...own, ...others, ...everyday].join(" "),
    };
  });
}
