/** What is wrong with one value of a type; null when nothing is. */
type Check = (value: string) => string | null;

const matches =
  (pattern: RegExp, message: string): Check =>
  (value) =>
    pattern.test(value) ? null : message;

const anything: Check = () => null;

const object =
  (keys: readonly string[], message: string): Check =>
  (value) => {
    const parsed = parseJson(value);
    const isObject = typeof parsed === "object" && parsed !== null;
    return isObject && keys.every((key) => key in parsed) ? null : message;
  };

const measurement = object(
  ["value", "unit"],
  "Value must be a stringified JSON object with a value and a unit.",
);

const reference = (type: string, words: string): Check =>
  matches(
    new RegExp(`^gid://shopify/(?:${type})/\\d+$`),
    `Value must be a valid ${words} reference.`,
  );

const INTEGER = /^-?\d{1,16}$/;

/** The types of a metafield and what a value of each must be. */
const TYPES: Readonly<Record<string, Check>> = {
  boolean: matches(/^(?:true|false)$/, "Value must be true or false."),
  collection_reference: reference("Collection", "collection"),
  color: matches(/^#[0-9a-f]{6}$/i, "Value must be a hex color code, such as #fff123."),
  customer_reference: reference("Customer", "customer"),
  date: matches(
    /^\d{4}-\d\d-\d\d$/,
    'Value must be in "YYYY-MM-DD" format. For example: 2022-06-01',
  ),
  date_time: matches(
    /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)?$/,
    'Value must be in "YYYY-MM-DDTHH:MM:SS" format. For example: 2022-06-01T15:30:00',
  ),
  dimension: measurement,
  file_reference: reference("GenericFile|MediaImage|Video", "file"),
  id: anything,
  json: (value) => (parseJson(value) === undefined ? "Value is invalid JSON." : null),
  link: object(["text", "url"], "Value must be a stringified JSON object with a text and a url."),
  metaobject_reference: reference("Metaobject", "metaobject"),
  mixed_reference: reference("\\w{1,40}", "mixed"),
  money: object(
    ["amount", "currency_code"],
    "Value must be a stringified JSON object with an amount and a currency_code.",
  ),
  multi_line_text_field: anything,
  number_decimal: matches(/^-?\d{1,13}(?:\.\d{1,9})?$/, "Value must be a decimal."),
  number_integer: matches(INTEGER, "Value must be an integer."),
  order_reference: reference("Order", "order"),
  page_reference: reference("(?:OnlineStore)?Page", "page"),
  product_reference: reference("Product", "product"),
  rating: object(
    ["value", "scale_min", "scale_max"],
    "Value must be a stringified JSON object with a value, a scale_min and a scale_max.",
  ),
  rich_text_field: (value) => (parseJson(value) === undefined ? "Value is invalid JSON." : null),
  single_line_text_field: matches(/^[^\n\r]*$/, "Value must be a single line text string."),
  url: matches(
    /^(?:https?|mailto|sms|tel):/i,
    "Value must be one of the following URL schemes: http, https, mailto, sms, tel.",
  ),
  variant_reference: reference("ProductVariant", "product variant"),
  volume: measurement,
  weight: measurement,
};

/** Names that Shopify still takes for types of before 2021. */
const OLD_TYPES = new Set(["integer", "json_string", "string"]);

/** True for a type of a metafield, or a list of one. */
export function isMetafieldType(type: string): boolean {
  return Object.hasOwn(TYPES, itemTypeOf(type)) || OLD_TYPES.has(type);
}

/** The types, as an error names them. */
export function metafieldTypes(): string {
  return Object.keys(TYPES).join(", ");
}

/** What is wrong with a value of the type, and in which element of a list; null when nothing is. */
export function checkValue(
  value: string,
  type: string,
): { message: string; elementIndex: number | null } | null {
  const check = TYPES[itemTypeOf(type)] ?? anything;
  if (!type.startsWith("list.")) return problem(check(value), null);
  const items = parseJson(value);
  if (items === undefined) return problem("Value is invalid JSON.", null);
  if (!Array.isArray(items)) return problem("Value must be an array.", null);
  for (const [index, item] of items.entries()) {
    const message = check(typeof item === "string" ? item : JSON.stringify(item));
    if (message !== null) return problem(message, index);
  }
  return null;
}

function problem(message: string | null, elementIndex: number | null) {
  return message === null ? null : { message, elementIndex };
}

function itemTypeOf(type: string): string {
  return type.startsWith("list.") ? type.slice("list.".length) : type;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
