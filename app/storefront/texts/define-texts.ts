import type { StorefrontLocale } from "~/languages/locales";

/** One text in every language we speak: ICU messages ("{count, plural, one {# day} other {# days}}"). */
export type TextTranslations = Readonly<Record<StorefrontLocale, string>>;

/** Declares a group of texts that shoppers see. Keys are "group.name"; a missing language does not compile. */
export function defineTexts<const Key extends string>(
  texts: Readonly<Record<Key, TextTranslations>>,
): Readonly<Record<Key, TextTranslations>> {
  return texts;
}
