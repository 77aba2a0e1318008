import { useSearchParams } from "@remix-run/react";
import { InlineStack, Select } from "@shopify/polaris";
import { useDesk } from "~/admin/format/shop-format";
import { localeName } from "~/admin/knowledge/knowledge-words";

interface NewArticleLanguageProps {
  locale: string;
  primaryLocale: string;
  locales: readonly string[];
}

/** Which language a new article is written in; asked only when it is not the first one. */
export function NewArticleLanguage({ locale, primaryLocale, locales }: NewArticleLanguageProps) {
  const desk = useDesk();
  const [, setParams] = useSearchParams();
  if (locale === primaryLocale) return null;
  const change = (next: string) =>
    setParams(
      (params) => {
        params.set("language", next);
        return params;
      },
      { replace: true },
    );
  return (
    <InlineStack>
      <Select
        label="Language"
        labelInline
        options={locales.map((value) => ({ value, label: localeName(value, desk.locale) }))}
        value={locale}
        onChange={change}
      />
    </InlineStack>
  );
}
