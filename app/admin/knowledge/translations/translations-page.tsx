import { Link } from "@remix-run/react";
import { BlockStack, Box, Button, Card, Page, ProgressBar, Text } from "@shopify/polaris";
import { useDesk } from "~/admin/format/shop-format";
import { newArticlePath, translationsPath } from "~/admin/knowledge/knowledge-paths";
import { knowledgePath } from "~/admin/knowledge/knowledge-query";
import { localeName } from "~/admin/knowledge/knowledge-words";
import type { CompletenessView, LocaleCompleteness } from "~/knowledge/writing/merchant-views";
import { GroupCard } from "./group-card";
import { shareDone } from "./group-words";
import styles from "./translations.module.css";

interface TranslationsPageProps {
  completeness: CompletenessView;
  /** The language whose gaps are listed. */
  selected: string;
}

function LocaleLink({ of, isSelected }: { of: LocaleCompleteness; isSelected: boolean }) {
  const desk = useDesk();
  const share = shareDone(of.groups);
  const percent = new Intl.NumberFormat(desk.locale, { style: "percent" });
  // 99.6 % is not done.
  const shown = share === 1 ? 1 : Math.min(share, 0.99);
  return (
    <Link
      className={styles.locale}
      to={translationsPath(of.locale)}
      aria-current={isSelected}
      preventScrollReset
    >
      <span className={styles.localeHead}>
        <Text as="span" fontWeight={isSelected ? "semibold" : "regular"}>
          {localeName(of.locale, desk.locale)}
        </Text>
        <Text as="span" tone="subdued" numeric>
          <span suppressHydrationWarning>{percent.format(shown)}</span>
        </Text>
      </span>
      <ProgressBar
        progress={share * 100}
        size="small"
        tone={share === 1 ? "success" : "primary"}
        animated={false}
      />
    </Link>
  );
}

function NothingYet() {
  return (
    <Card>
      <BlockStack gap="300" inlineAlign="start">
        <Text as="h2" variant="headingMd">
          Nothing to translate yet
        </Text>
        <Text as="p" tone="subdued">
          Once articles are published, this page says which of your store’s languages each of them
          still lacks.
        </Text>
        <Button url={newArticlePath()}>Write an article</Button>
      </BlockStack>
    </Card>
  );
}

function OneLanguage() {
  return (
    <Box paddingInline={{ xs: "400", sm: "0" }}>
      <Text as="p" tone="subdued">
        Your store is published in one language. Add more under Settings › Languages in Shopify, and
        they appear here.
      </Text>
    </Box>
  );
}

/** Which texts lack which of the shop's languages, each a way to write it. */
export function TranslationsPage({ completeness, selected }: TranslationsPageProps) {
  const { locales, primaryLocale } = completeness;
  const shown = locales.find(({ locale }) => locale === selected);
  const isEmpty = locales.every(({ groups }) => groups.every(({ total }) => total === 0));
  return (
    <Page
      title="Translations"
      subtitle="What shoppers read, in each language of your store. Missing texts are shown in the first language meanwhile."
      backAction={{ content: "Knowledge", url: knowledgePath() }}
    >
      <BlockStack gap="400">
        {locales.length < 2 && <OneLanguage />}
        {isEmpty ? (
          <NothingYet />
        ) : (
          <div className={styles.split}>
            <Card padding="0">
              <ul className={styles.locales}>
                {locales.map((one) => (
                  <li key={one.locale}>
                    <LocaleLink of={one} isSelected={one.locale === selected} />
                  </li>
                ))}
              </ul>
            </Card>
            <BlockStack gap="400">
              {shown?.groups.map((group) => (
                <GroupCard
                  key={group.kind}
                  group={group}
                  locale={shown.locale}
                  isPrimary={shown.locale === primaryLocale}
                />
              ))}
            </BlockStack>
          </div>
        )}
      </BlockStack>
    </Page>
  );
}
