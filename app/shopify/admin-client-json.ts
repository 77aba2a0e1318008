// NUL cannot be stored in PostgreSQL's text, half of a surrogate pair in neither its text nor its jsonb. Both reach us
// only as escapes, and almost never: one scan of the raw text tells whether there is anything to clean.
const UNSTORABLE = /\\u(?:0000|[dD][89a-fA-F])/;
const NUL = /\0/g;
// In a "u" regular expression a surrogate matches only where it is not half of a pair.
const LONE_SURROGATE = /\p{Surrogate}/gu;

function cleanValue(_key: string, value: unknown): unknown {
  return typeof value === "string"
    ? value.replace(NUL, "").replace(LONE_SURROGATE, "\uFFFD")
    : value;
}

/** Parses JSON of Shopify's, leaving out what PostgreSQL cannot store: NUL characters and halves of surrogate pairs. */
export function parseShopifyJson(text: string): unknown {
  return UNSTORABLE.test(text) ? JSON.parse(text, cleanValue) : JSON.parse(text);
}
