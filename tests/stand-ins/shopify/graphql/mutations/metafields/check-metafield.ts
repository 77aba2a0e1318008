import { checkValue, isMetafieldType, metafieldTypes } from "./check-value";

/** `json` values of apps that came after April 2026 are limited to 128 KB, nearly all others to 64 KB. */
const JSON_BYTES = 131_072;
const OTHER_BYTES = 65_536;

export interface CheckedMetafield {
  namespace: string;
  key: string;
  value: string;
  type: string;
}

export interface MetafieldProblem {
  at: "key" | "namespace" | "type" | "value";
  message: string;
  code?: string;
  /** The element of a list that is meant. */
  elementIndex?: number | null;
}

/** What is wrong with a metafield's names, type or value by Shopify's rules; null when nothing is. */
export function metafieldProblem(input: CheckedMetafield): MetafieldProblem | null {
  const { namespace, key, value, type } = input;
  return (
    nameProblem("namespace", namespace, [3, 255]) ??
    nameProblem("key", key, [2, 64]) ??
    typeProblem(type) ??
    valueProblem(value, type)
  );
}

function typeProblem(type: string): MetafieldProblem | null {
  if (isMetafieldType(type)) return null;
  const message = `Type must be one of the following: ${metafieldTypes()}.`;
  return { at: "type", message, code: "INCLUSION" };
}

function nameProblem(
  at: "key" | "namespace",
  name: string,
  [minimum, maximum]: readonly [number, number],
): MetafieldProblem | null {
  const title = at === "key" ? "Key" : "Namespace";
  if (name.length < minimum) {
    const message = `${title} is too short (minimum is ${minimum} characters)`;
    return { at, message, code: "TOO_SHORT" };
  }
  if (name.length > maximum) {
    const message = `${title} is too long (maximum is ${maximum} characters)`;
    return { at, message, code: "TOO_LONG" };
  }
  if (/^[\w-]+$/.test(name)) return null;
  return { at, message: `${title} contains one or more invalid characters.`, code: "INVALID" };
}

function valueProblem(value: string, type: string): MetafieldProblem | null {
  const at = "value" as const;
  if (value === "") return { at, message: "Value can't be blank.", code: "BLANK" };
  const limit = type === "json" ? JSON_BYTES : OTHER_BYTES;
  if (Buffer.byteLength(value) > limit) {
    return { at, message: `Value is too long (maximum is ${limit} bytes).`, code: "TOO_LONG" };
  }
  const wrong = checkValue(value, type);
  return wrong === null ? null : { at, ...wrong, code: "INVALID_VALUE" };
}
