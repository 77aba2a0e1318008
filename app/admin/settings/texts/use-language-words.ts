import { languageName } from "~/admin/format/local-time";
import { useDesk } from "~/admin/format/shop-format";

/** Gives the name of a language, in English where it has one. */
export function useLanguageWords() {
  const desk = useDesk();
  return (locale: string) =>
    languageName(locale, "en") ?? languageName(locale, desk.locale) ?? locale;
}
