const NAMED = /(?:charset\s{0,4}=\s{0,4}["']?|=\?)([\w.:-]{2,40})/gi;
const UNIVERSAL = /^(?:utf-?8|us-ascii|ascii)$/i;
const MAX_NAMED = 5;

/** Charsets that a header's lines name: what else in the mail says none is probably written in one of them. */
export function namedCharsets(lines: readonly { line: string }[]): string[] {
  const found = new Set<string>();
  for (const { line } of lines.slice(0, 1_000)) {
    if (!/charset|=\?/i.test(line)) continue;
    for (const [, charset = ""] of line.slice(0, 16_384).matchAll(NAMED))
      if (!UNIVERSAL.test(charset)) found.add(charset);
    if (found.size >= MAX_NAMED) break;
  }
  return [...found].slice(0, MAX_NAMED);
}
