/** What a search knows of a language beside its grammar: words of shops and their customers. */
export interface LanguageWords {
  /** Words of a question that say nothing about what is asked. Separated by spaces. */
  stopWords: string;
  /**
   * How each concept is named: "id: form, form". A form is one or more words, found in all their inflections;
   * "palaut*" is any word that begins so, and "send … back" leaves room for up to three other words.
   */
  concepts: string;
}
