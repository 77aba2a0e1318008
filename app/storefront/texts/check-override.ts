import { AppError } from "~/errors";
import { findLiquidPlaceholders, findPlaceholders } from "./placeholders";
import type { CatalogueText } from "./text-catalogue";

const MAX_LENGTH = 2_000;

function readPlaceholders(text: string, { key, syntax }: CatalogueText): string[] {
  if (syntax === "liquid") return findLiquidPlaceholders(text);
  try {
    return findPlaceholders(text);
  } catch (error) {
    throw new AppError(
      "INVALID_INPUT",
      `“${key}” has braces that do not fit together. Copy the default text and change only its words.`,
      { cause: error },
    );
  }
}

/**
 * A merchant's words for a text, as they are stored. AppError INVALID_INPUT when they are too long, cannot be read, or
 * lack or invent a placeholder.
 */
export function checkOverride(input: string, entry: CatalogueText): string {
  const written = input.trim().replace(/\r\n?/g, "\n");
  // An apostrophe before a brace would quote the brace: "l'{article}" means the typographic one.
  const text = entry.syntax === "icu" ? written.replace(/'(?=[{}])/g, "’") : written;
  if (text.length > MAX_LENGTH)
    throw new AppError("INVALID_INPUT", `“${entry.key}” is longer than ${MAX_LENGTH} characters.`);
  const show = (name: string) => (entry.syntax === "icu" ? `{${name}}` : `{{ ${name} }}`);
  const found = readPlaceholders(text, entry);
  const missing = entry.placeholders.find((name) => !found.includes(name));
  if (missing !== undefined)
    throw new AppError(
      "INVALID_INPUT",
      `“${entry.key}” must contain ${show(missing)}: it is filled in for each shopper.`,
    );
  const invented = found.find((name) => !entry.placeholders.includes(name));
  if (invented !== undefined)
    throw new AppError(
      "INVALID_INPUT",
      `“${entry.key}” cannot contain ${show(invented)}: nothing is known to fill it with.`,
    );
  return text;
}
