/** Without any blanks and in small letters, as Shopify keeps addresses; null when nothing is left. */
export function cleanEmail(given: string | null): string | null {
  return given?.replaceAll(/\s/g, "").toLowerCase() || null;
}

/** True for what Shopify takes for an address. */
export function isEmail(text: string): boolean {
  return /^[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>().]{2,}$/.test(text);
}
