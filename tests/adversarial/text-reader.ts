/** A function that reads what strangers write. */
export interface TextReader {
  /** Where it stands, from the project's root. */
  file: string;
  /** Other files whose patterns and loops it passes the text to. */
  through?: readonly string[];
  name: string;
  /** Has `text` read in the place that hurts most. What it throws in answer to nonsense is no matter. */
  read: (text: string) => unknown;
  /** Texts made for it, besides those that all are tried with. */
  texts?: Readonly<Record<string, () => string>>;
}
