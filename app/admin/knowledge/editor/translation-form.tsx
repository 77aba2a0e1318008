import { Banner, BlockStack, Button, Text } from "@shopify/polaris";
import { useState } from "react";
import { useDesk } from "~/admin/format/shop-format";
import { FactTextsCard } from "~/admin/knowledge/facts/fact-texts-card";
import { localeName } from "~/admin/knowledge/knowledge-words";
import { listFactTexts } from "~/knowledge/policies/fact-texts";
import { SearchListingCard, SearchWordsCard } from "./article-cards";
import { DeleteTranslation } from "./delete-translation";
import styles from "./editor.module.css";
import { FormBanners } from "./form-banners";
import { stateIn } from "./locale-bar";
import { SourcePanel } from "./source-panel";
import { TextCard } from "./text-card";
import type { ArticleFormHandle } from "./use-article-form";

function OutdatedBanner({ form }: { form: ArticleFormHandle }) {
  const desk = useDesk();
  const first = localeName(form.primaryLocale, desk.locale);
  return (
    <Banner
      tone="warning"
      title={`The ${first} article changed since this was translated`}
      action={
        form.isDirty
          ? undefined
          : { content: "It still says the same", loading: form.isSaving, onAction: form.save }
      }
    >
      <p>Change what is different and save; both languages are below.</p>
    </Banner>
  );
}

/** One language beside the one it is translated from. */
export function TranslationForm({ form }: { form: ArticleFormHandle }) {
  const { article, locale, primaryLocale } = form;
  const desk = useDesk();
  // Another text put into the editor from outside makes it start anew.
  const [copies, setCopies] = useState(0);
  const [isDeleting, setIsDeleting] = useState(false);
  if (!article) return null;
  const others = article.translations.filter((one) => one.locale !== locale);
  const source = others.find((one) => one.locale === primaryLocale) ?? others[0];
  const state = stateIn(article, locale);
  const facts = listFactTexts(article.facts);
  const isEmpty = form.values.title === "" && form.values.bodyHtml === "";
  const copy = () => {
    if (!source) return;
    form.change({ title: source.title, bodyHtml: source.bodyHtml, summary: source.summary });
    setCopies(copies + 1);
  };
  return (
    <BlockStack gap="400">
      <FormBanners form={form} />
      {state === "outdated" && <OutdatedBanner form={form} />}
      <div className={styles.sideBySide}>
        {source && (
          <div className={styles.source}>
            <SourcePanel source={source} onCopy={isEmpty ? copy : null} />
          </div>
        )}
        <BlockStack gap="400">
          <TextCard
            form={form}
            replaced={copies}
            heading={
              <Text as="h2" variant="headingSm">
                {localeName(locale, desk.locale)}
              </Text>
            }
          />
          {facts.length > 0 && <FactTextsCard facts={facts} form={form} />}
          <SearchListingCard form={form} />
          <SearchWordsCard form={form} />
          {state !== "missing" && others.length > 0 && (
            <div className={styles.inset}>
              <Button variant="plain" tone="critical" onClick={() => setIsDeleting(true)}>
                Delete this translation
              </Button>
            </div>
          )}
        </BlockStack>
      </div>
      {isDeleting && <DeleteTranslation form={form} onClose={() => setIsDeleting(false)} />}
    </BlockStack>
  );
}
