/**
 * An address as a merchant types it, made whole: "example.com" → "https://example.com/", "help@x.fi" → "mailto:…",
 * "/pages/sizes" stays. Null when it is none that an article may have.
 */
export function toLinkAddress(text: string): string | null {
  const address = text.trim();
  if (address === "" || /\s/.test(address)) return null;
  if (/^(?:\/(?!\/)|#)/.test(address)) return address;
  if (/^(?:https?:\/\/|mailto:|tel:)/i.test(address)) return URL.canParse(address) ? address : null;
  if (isMail(address)) return `mailto:${address}`;
  const whole = `https://${address}`;
  return isDomain(address) && URL.canParse(whole) ? whole : null;
}

/** "help@example.com" */
function isMail(address: string): boolean {
  const [name = "", domain = "", ...more] = address.split("@");
  const dot = domain.lastIndexOf(".");
  const isWhole = name !== "" && dot > 0 && dot < domain.length - 1 && more.length === 0;
  return isWhole && !/[:/]/.test(address);
}

/** "example.com/sizes": at least one dot in the host, and two characters behind the last. */
function isDomain(address: string): boolean {
  const host = address.split(/[:/?#]/, 1)[0] ?? "";
  const dot = host.lastIndexOf(".");
  return dot > 0 && dot < host.length - 2 && !host.includes("@");
}

/** Address of an image: only https is shown in articles. Null when it is another. */
export function toImageAddress(text: string): string | null {
  const address = text.trim();
  const isImage = /^https:\/\/[^\s/]+\.[^\s.]/i.test(address) && !/\s/.test(address);
  return isImage && URL.canParse(address) ? address : null;
}
