import { trimEndOf } from "./trim-end-of";

// Carriers gave out addresses with dots at the end and beside each other ("mika..salo@docomo.ne.jp"), and names may be of any
// script. What stands in quotation marks may be nearly anything.
const LOCAL = /^[^\s@<>()[\]\\,;:"\p{Cc}\u202a-\u202e\u2066-\u2069]{1,64}$/u;
const QUOTED_LOCAL = /^"[^"\\<>\p{Cc}\u202a-\u202e\u2066-\u2069]{1,62}"$/u;
const DOMAIN = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}_-]{0,62}$/u;

const MAX_LENGTH = 320;

/** Whether mail can be sent to this: a name, "@" and a domain. Of any script; not a literal IP address. */
export function isMailAddress(address: string): boolean {
  if (address.length > MAX_LENGTH) return false;
  const at = address.lastIndexOf("@");
  const local = address.slice(0, Math.max(0, at));
  const labels = address.slice(at + 1).split(".");
  return (
    (LOCAL.test(local) || QUOTED_LOCAL.test(local)) &&
    labels.length <= 20 &&
    labels.every((label) => DOMAIN.test(label))
  );
}

/**
 * An address as people type it and mail programs write it, in the one form that is stored: lower-cased, letters composed, full-width
 * signs made plain, without blanks around it and without the dot that a domain may end in. Null when it is none.
 */
export function readMailAddress(text: string): string | null {
  const address = text
    .slice(0, 1_000)
    .normalize("NFKC")
    .trim()
    .replace(/^mailto:/i, "")
    .replace(/\.$/, "");
  const lowered = address.toLowerCase();
  return isMailAddress(lowered) ? lowered : null;
}

/** The same for what somebody types into a form: addresses of the internet have a dot in their domain, and slips often none. */
export function readTypedAddress(text: string): string | null {
  const address = readMailAddress(text);
  return address?.slice(address.lastIndexOf("@")).includes(".") ? address : null;
}

/** What stands around an address in a text or a header. */
const BETWEEN = /[\s<>()[\]‹›;,:"']/;

/** The words of a text that hold an address, as they are written, lower-cased. For texts of some kilobytes. */
export function addressesIn(text: string): string[] {
  return text
    .split(BETWEEN)
    .filter((word) => word.includes("@"))
    .map((word) => trimEndOf(word, ".").toLowerCase())
    .filter(isMailAddress);
}
