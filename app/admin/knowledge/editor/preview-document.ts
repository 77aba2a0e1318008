import { directionOf } from "~/languages/locales";
import { escapeHtml } from "~/lib/escape-html";

interface PreviewText {
  locale: string;
  title: string;
  summary: string;
  /** As the editor gives it, not sanitised yet. */
  bodyHtml: string;
  /** For reading beside a form rather than for seeing how it looks. */
  isCompact?: boolean;
}

const STYLE = `
  :root { color-scheme: light; }
  body { margin: 0 auto; padding: 32px 20px 48px; max-width: 680px; color: #1a1a1a;
    font: 400 16px/26px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; overflow-wrap: anywhere; }
  h1 { font-size: 30px; line-height: 38px; margin: 0 0 8px; }
  h2 { font-size: 22px; line-height: 30px; margin: 28px 0 8px; }
  h3 { font-size: 18px; line-height: 26px; margin: 24px 0 6px; }
  .summary { margin: 0 0 24px; color: #5c5c5c; }
  img { max-width: 100%; height: auto; }
  table { width: 100%; border-collapse: collapse; }
  th, td { padding: 8px 10px; border: 1px solid #d9d9d9; text-align: start; vertical-align: top; }
  th > p, td > p, li > p { margin: 0; }
  blockquote { margin-inline: 0; padding-inline-start: 16px; border-inline-start: 3px solid #d9d9d9; color: #5c5c5c; }
  a { color: inherit; }
  .empty { color: #8a8a8a; }
`;

const COMPACT = `
  body { padding: 16px; font-size: 14px; line-height: 22px; }
  h1 { font-size: 18px; line-height: 26px; }
  h2 { font-size: 16px; line-height: 24px; margin-block-start: 20px; }
  h3 { font-size: 14px; line-height: 22px; }
`;

/**
 * The document of a sandboxed frame that shows an article about as the help centre does. Its policy allows nothing but
 * styles and pictures whatever the text holds.
 */
export function previewDocument({
  locale,
  title,
  summary,
  bodyHtml,
  isCompact = false,
}: PreviewText): string {
  const policy =
    "default-src 'none'; img-src https:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
  const lead = summary.trim() ? `<p class="summary">${escapeHtml(summary)}</p>` : "";
  const body = bodyHtml || '<p class="empty">…</p>';
  return `<!doctype html><html lang="${escapeHtml(locale)}" dir="${directionOf(locale)}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer"><style>${STYLE}${isCompact ? COMPACT : ""}</style>
</head><body><h1>${escapeHtml(title || "…")}</h1>${lead}${body}</body></html>`;
}
