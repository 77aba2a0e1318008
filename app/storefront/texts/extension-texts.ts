import type { TextTranslations } from "./define-texts";

/** Texts of the theme extension's blocks and launcher: "extension.<path in the locale file>". */
export const EXTENSION_TEXTS: Readonly<Record<string, TextTranslations>> = {};
