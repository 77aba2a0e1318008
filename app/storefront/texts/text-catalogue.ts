import type { TextTranslations } from "./define-texts";
import { EXTENSION_TEXTS } from "./extension-texts";
import { findLiquidPlaceholders, findPlaceholders } from "./placeholders";
import { TEXTS } from "./text-groups";

/** A text that a merchant can replace by their own words. */
export interface CatalogueText {
  /** "help.title", "extension.launcher.open" */
  key: string;
  /** Part of the key before the first dot. */
  group: string;
  /** What we say, in each of our languages. */
  defaults: TextTranslations;
  /** Names that the merchant's words must contain too. */
  placeholders: readonly string[];
  /** How the placeholders are written: "{name}" by the server and the chat, "{{ name }}" in the theme extension. */
  syntax: "icu" | "liquid";
}

const groupOf = (key: string): string => key.slice(0, key.indexOf("."));

const ours = Object.entries<TextTranslations>(TEXTS).map(([key, defaults]): CatalogueText => ({
  key,
  group: groupOf(key),
  defaults,
  placeholders: findPlaceholders(defaults.en),
  syntax: "icu",
}));

const extension = Object.entries(EXTENSION_TEXTS).map(([key, defaults]): CatalogueText => ({
  key,
  group: "extension",
  defaults,
  placeholders: findLiquidPlaceholders(defaults.en),
  syntax: "liquid",
}));

/** Every text that shoppers see and merchants can replace, for the editor. */
export const TEXT_CATALOGUE: readonly CatalogueText[] = [...ours, ...extension];
