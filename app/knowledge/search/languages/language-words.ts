/** What a search knows of a language beside its grammar: words of shops and their customers. */
export interface LanguageWords {
  /** Words of a question that say nothing about what is asked. Separated by spaces. */
  stopWords: string;
  /**
   * A line for each thing that people call by several names, separated by commas. Names of several words are
   * recognised in questions only. A line that begins with "?" is about something
   * that nearly every question and article mentions, and counts for less.
   */
  synonyms: string;
}
