import { trimEndOf } from "~/lib/trim-end-of";

const MAX_LENGTH = 80;
/** Of which more than enough remains. */
const MAX_TITLE = 1_000;

/**
 * A title as part of an address: letters and digits of any script in lower case, joined by hyphens ("如何-退货",
 * "palautus-ja-vaihto"). At most 80 characters; `fallback` when nothing of the title can be used.
 */
export function makeSlug(title: string, locale: string, fallback = "article"): string {
  const slug = title
    .slice(0, MAX_TITLE)
    .normalize("NFKC")
    .toLocaleLowerCase(locale)
    .replace(/['’ʼ]/gu, "")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-")
    .replace(/^[-\p{M}]+/u, "");
  return trimEndOf([...slug].slice(0, MAX_LENGTH).join(""), "-") || fallback;
}

/** `slug`, or the first of "slug-2", "slug-3", … that is not taken. */
export function numberSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  let number = 2;
  while (taken.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}
