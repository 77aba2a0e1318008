/** What a text with headings, lists, links, pictures and tables is given. */
export interface RichTextFieldProps {
  id: string;
  label: string;
  /** What it holds at first; a new `key` makes it start anew. */
  initialHtml: string;
  onChange: (html: string) => void;
  direction: "ltr" | "rtl";
  lang: string;
  error?: string | undefined;
}
