/**
 * An address as a merchant types it, made whole: "example.com" → "https://example.com/", "help@x.fi" → "mailto:…",
 * "/pages/sizes" stays. Null when it is none that an article may have.
 */
export function toLinkAddress(text: string): string | null {
  const address = text.trim();
  if (address === "" || /\s/.test(address)) return null;
  if (/^(?:\/(?!\/)|#)/.test(address)) return address;
  if (/^(?:https?:\/\/|mailto:|tel:)/i.test(address)) return URL.canParse(address) ? address : null;
  if (/^[^@:/]+@[^@:/]+\.[^@:/.]+$/.test(address)) return `mailto:${address}`;
  const whole = `https://${address}`;
  const isDomain = /^[^:@/]+\.[^:@/]{2,}(?:[:/?#]|$)/.test(address);
  return isDomain && URL.canParse(whole) ? whole : null;
}

/** Address of an image: only https is shown in articles. Null when it is another. */
export function toImageAddress(text: string): string | null {
  const address = text.trim();
  return /^https:\/\/[^\s/]+\.[^\s]+$/i.test(address) && URL.canParse(address) ? address : null;
}
