import { foldLetters, stripAccents } from "~/knowledge/search/fold-letters";
import { LANGUAGES } from "~/knowledge/search/languages";
import { isUnspaced } from "~/knowledge/search/runs";
import { languageOf, plainWord } from "~/knowledge/search/stem-word";
import { makeVocabulary, type Vocabulary } from "~/knowledge/search/vocabulary";
import { addForm, GAP, makeTrie, matchForms, MIN_PREFIX, type FormTrie } from "./form-trie";
import { COUNTRIES, NAMES } from "./names";
import { wordsOf } from "./words-of";

/** The forms of a language. */
export interface Lexicon {
  language: string;
  trie: FormTrie;
  /** Words of the forms, to find misspelt ones. */
  words: Vocabulary;
}

const lexicons = new Map<string, Lexicon>();

const tokensOf = (form: string, language: string): string[] =>
  form
    .replaceAll(GAP, ` ${GAP} `)
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((piece) => {
      if (piece === GAP) return [GAP];
      if (piece.endsWith("*"))
        return [`${plainWord(foldLetters(piece.slice(0, -1), language), language)}*`];
      return wordsOf(piece, language).map(([key = ""]) => key);
    });

const MIN_JOINED = 6;

/** As it stands, without accents, and two words written as one. */
function spellingsOf(form: string): string[] {
  const words = form.split(" ");
  const [first = "", second = ""] = words;
  const isJoinable =
    words.length === 2 && !form.includes("*") && !form.includes(GAP) && !isUnspaced(first);
  const joined = isJoinable && form.length > MIN_JOINED ? [first + second] : [];
  return [form, stripAccents(form), ...joined];
}

const HOMES: Readonly<Record<string, string>> = {
  de: "DE",
  fa: "IR",
  fi: "FI",
  fr: "FR",
  ja: "JP",
  zh: "CN",
};

/** "タイ" is Thailand, and the end of every "したい". */
const TOO_SHORT = /^[\u3040-\u30ff]{1,2}$/u;

// Finnish puts endings on names, and changes the last vowel of some ("Ruotsi", "Ruotsissa", "Suomesta").
const finnishForms = (name: string): string[] =>
  name.length <= MIN_PREFIX + 1
    ? [name]
    : [name, `${name}*`, ...(name.endsWith("i") ? [`${name.slice(0, -1)}*`] : [])];

class LexiconMaker {
  readonly trie = makeTrie();
  private readonly words = new Set<string>();

  constructor(private readonly language: string) {}

  add(form: string, concept: string): void {
    for (const spelling of new Set(spellingsOf(form.trim()))) {
      const tokens = tokensOf(spelling, this.language);
      addForm(this.trie, tokens, concept);
      for (const token of tokens) if (!token.endsWith("*") && token !== GAP) this.words.add(token);
    }
  }

  addLines(table: string, isNames: boolean): void {
    for (const line of table.split("\n")) {
      const [concept = "", forms = ""] = line.split(":");
      const names = forms.split(",").filter((form) => form.trim() !== "");
      for (const form of names) {
        this.add(form, concept.trim());
        // "佐川" is a carrier, and it is this one.
        if (isNames) this.add(form, `${concept.trim()}/${names[0]?.trim() ?? ""}`);
      }
    }
  }

  addCountries(): void {
    const names = new Intl.DisplayNames([this.language], { type: "region", fallback: "none" });
    for (const code of COUNTRIES) {
      const name = names.of(code)?.toLowerCase();
      // A shop that writes in Finnish does not mean Finland when it speaks of other countries.
      if (!name || HOMES[this.language] === code || TOO_SHORT.test(name)) continue;
      for (const form of this.language === "fi" ? finnishForms(name) : [name])
        this.add(form, `country/${code.toLowerCase()}`);
    }
  }

  finish(): Lexicon {
    const rows = [...this.words].map((term) => ({ term, documents: 1 }));
    return {
      language: this.language,
      trie: this.trie,
      words: makeVocabulary(rows, rows.length),
    };
  }
}

/** What search knows of a locale's language. Made when first asked for. */
export function lexiconOf(locale: string): Lexicon {
  const language = languageOf(locale);
  const known = lexicons.get(language);
  if (known) return known;
  const maker = new LexiconMaker(language);
  maker.addLines(NAMES, true);
  maker.addLines(LANGUAGES[language]?.concepts ?? "", false);
  if (LANGUAGES[language]) maker.addCountries();
  const made = maker.finish();
  lexicons.set(language, made);
  return made;
}

/** Whether a folded word is one of those by which concepts are named. */
export function isConceptWord(word: string, locale: string): boolean {
  const { words, trie, language } = lexiconOf(locale);
  const keys = wordsOf(word, language);
  return keys.flat().some((key) => words.frequency.has(key)) || matchForms(trie, keys).length > 0;
}

/** Makes what search knows of every language: the first search of each would otherwise wait about 0.1 s for it. */
export function prepareLexicons(): void {
  for (const language of Object.keys(LANGUAGES)) lexiconOf(language);
}
