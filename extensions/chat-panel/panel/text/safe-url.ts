/** An address that may be opened: http and https only, relative to `base`. Undefined for anything else. */
export function safeUrl(url: string | null, base: string = location.href): string | undefined {
  const found = url && URL.canParse(url, base) ? new URL(url, base) : null;
  return found && /^https?:$/.test(found.protocol) ? found.href : undefined;
}
