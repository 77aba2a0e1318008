interface FileAnswer {
  fileName: string;
  contentType: string;
  content: Uint8Array<ArrayBuffer>;
  /** Only for types that no browser runs. */
  isInline: boolean;
}

/** `fileName` as RFC 6266 writes it: an ASCII form for old clients, and the whole name percent-encoded. */
export function contentDisposition(kind: "inline" | "attachment", fileName: string): string {
  const ascii = fileName.replaceAll(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(fileName.toWellFormed()).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/**
 * A file that strangers sent, so that it cannot act as part of the app: its type is not guessed, it runs nothing even
 * when opened by itself, and only safe types are shown in place.
 */
export function fileResponse({ fileName, contentType, content, isInline }: FileAnswer): Response {
  return new Response(content, {
    headers: {
      "Content-Type": isInline ? contentType : "application/octet-stream",
      "Content-Disposition": contentDisposition(isInline ? "inline" : "attachment", fileName),
      "Content-Length": String(content.byteLength),
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "X-Content-Type-Options": "nosniff",
      "Cross-Origin-Resource-Policy": "same-origin",
      // Of somebody who may be erased at any time: no copy stays in a browser.
      "Cache-Control": "private, no-store",
    },
  });
}
