interface MailDocumentOptions {
  /** Made by sanitiseMailHtml, whose marks this reads. */
  html: string;
  /** Addresses to use in place of `/app/attachments/{id}`, by attachment id. */
  images: Readonly<Record<string, string>>;
  /** Whether images may be fetched from the sender's servers, which tells them that the mail was read. */
  isRemoteShown: boolean;
  isQuoteShown: boolean;
}

const STYLE = `
  :root { color-scheme: light; }
  html { background: transparent; overflow-x: auto; overflow-y: hidden; scrollbar-width: thin; }
  body { margin: 0; padding: 1px 0; color: #303030; font: 400 13px/20px Inter, -apple-system, BlinkMacSystemFont,
    "San Francisco", "Segoe UI", Roboto, "Helvetica Neue", sans-serif; overflow-wrap: anywhere; }
  body > :first-child, body > :first-child > :first-child { margin-block-start: 0; }
  body > :last-child, body > :last-child > :last-child { margin-block-end: 0; }
  img { max-width: 100%; height: auto; }
  img[data-missing-image], img[data-remote-src] { display: none; }
  table { max-width: 100%; }
  td, th { overflow-wrap: normal; }
  pre { white-space: pre-wrap; }
  a { color: #005bd3; }
  blockquote { margin: 8px 0 0; padding-inline-start: 12px; border-inline-start: 2px solid #e3e3e3; color: #616161; }
`;

const HIDE_QUOTES = "[data-quoted] { display: none !important; }";

/**
 * The document of a sandboxed frame that shows a mail. Its policy allows no script, form, frame or connection whatever
 * the markup holds; images only those attached, until remote ones are asked for. Links open a tab of their own.
 */
export function mailDocument({
  html,
  images,
  isRemoteShown,
  isQuoteShown,
}: MailDocumentOptions): string {
  const sources = isRemoteShown ? "data: blob: https: http:" : "data: blob:";
  const policy = `default-src 'none'; img-src ${sources}; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`;
  const attached = html.replaceAll(
    /src="\/app\/attachments\/([\w-]+)"/g,
    (_found, id: string) => `src="${images[id] ?? ""}"`,
  );
  const body = isRemoteShown ? attached.replaceAll(/\bdata-remote-src="/g, 'src="') : attached;
  return `<!doctype html><html><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer"><style>${STYLE}${isQuoteShown ? "" : HIDE_QUOTES}</style>
</head><body dir="auto">${body}</body></html>`;
}

/** Whether pictures were left out because they would be fetched from somewhere. */
export function hasRemoteImages(html: string): boolean {
  return html.includes('data-remote-src="');
}

/** Whether the mail marked its quoted history. */
export function hasMarkedQuote(html: string): boolean {
  return html.includes("data-quoted");
}

/** Whether the plain text would lose something to see: pictures or tables. */
export function isRichMail(html: string): boolean {
  return /<(img|table)\b/i.test(html);
}
