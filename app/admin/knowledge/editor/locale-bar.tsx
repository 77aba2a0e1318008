import { useNavigate } from "@remix-run/react";
import { Button, InlineStack, OptionList, Popover, Text } from "@shopify/polaris";
import { LanguageIcon } from "@shopify/polaris-icons";
import { useState } from "react";
import { useDesk } from "~/admin/format/shop-format";
import { articlePath } from "~/admin/knowledge/knowledge-paths";
import { localeName } from "~/admin/knowledge/knowledge-words";
import { TranslationBadge } from "~/admin/knowledge/translation-badge";
import type { ArticleEditView, TranslationState } from "~/knowledge/writing/merchant-views";
import styles from "./editor.module.css";

interface LocaleBarProps {
  article: ArticleEditView;
  locale: string;
}

/** What a language of an article is like. */
export function stateIn(article: ArticleEditView, locale: string): TranslationState {
  return article.translations.find((one) => one.locale === locale)?.state ?? "missing";
}

/** Which language is shown, how the others are, and the way to each; nothing for a shop with one language. */
export function LocaleBar({ article, locale }: LocaleBarProps) {
  const [isOpen, setIsOpen] = useState(false);
  const desk = useDesk();
  const navigate = useNavigate();
  const written = article.translations.map((one) => one.locale);
  const locales = [...new Set([...article.locales, ...written])];
  if (locales.length < 2) return null;
  const show = (next: string) => {
    setIsOpen(false);
    if (next === locale) return;
    navigate(articlePath(article.id, next === article.primaryLocale ? undefined : next));
  };
  const isFirst = (one: string) => one === article.primaryLocale;
  const nameOf = (one: string) =>
    `${localeName(one, desk.locale)}${isFirst(one) ? " (first language)" : ""}`;
  const next = article.locales.find((one) => one !== locale && stateIn(article, one) !== "current");
  const done = article.locales.filter((one) => stateIn(article, one) === "current").length;
  return (
    <div className={styles.localeBar}>
      <Popover
        active={isOpen}
        autofocusTarget="first-node"
        onClose={() => setIsOpen(false)}
        activator={
          <Button icon={LanguageIcon} disclosure onClick={() => setIsOpen(!isOpen)}>
            {nameOf(locale)}
          </Button>
        }
      >
        <OptionList
          selected={[locale]}
          onChange={([chosen]) => chosen && show(chosen)}
          options={locales.map((one) => ({
            value: one,
            label: (
              <InlineStack gap="200" blockAlign="center" wrap={false}>
                <span>{nameOf(one)}</span>
                <TranslationBadge state={stateIn(article, one)} />
              </InlineStack>
            ),
          }))}
        />
      </Popover>
      <TranslationBadge state={stateIn(article, locale)} />
      <Text as="span" tone="subdued">
        {done} of {article.locales.length} languages done
      </Text>
      {next && (
        <Button variant="plain" onClick={() => show(next)}>
          {`Next: ${localeName(next, desk.locale)}`}
        </Button>
      )}
    </div>
  );
}
