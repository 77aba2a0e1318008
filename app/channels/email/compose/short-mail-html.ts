import { escapeHtml } from "~/lib/escape-html";

interface ShortMailOptions {
  locale: string;
  direction: "ltr" | "rtl";
  /** A code of digits or letters that stands in the text, to be found at a glance. */
  code?: string;
}

const STYLE =
  "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:15px;line-height:1.5;color:#202223;max-width:640px";

/** The HTML of a short mail that no person wrote; paragraphs of `text` have an empty line between them. */
export function shortMailHtml(text: string, { locale, direction, code }: ShortMailOptions): string {
  const highlight = (html: string) =>
    code === undefined
      ? html
      : html.replace(
          code,
          `<strong dir="ltr" style="font-size:22px;letter-spacing:3px">${code}</strong>`,
        );
  const body = text
    .split("\n\n")
    .map((part) => `<p style="margin:0 0 1em">${highlight(escapeHtml(part))}</p>`)
    .join("\n");
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"></head><body style="margin:0"><div dir="${direction}" style="${STYLE}">
${body}</div></body></html>`;
}
