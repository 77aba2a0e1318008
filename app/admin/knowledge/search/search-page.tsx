import { useNavigate, useNavigation } from "@remix-run/react";
import {
  Banner,
  BlockStack,
  Button,
  Card,
  Form,
  Page,
  Select,
  Text,
  TextField,
} from "@shopify/polaris";
import { useState } from "react";
import { useDesk } from "~/admin/format/shop-format";
import { Directed } from "~/admin/knowledge/directed";
import { newArticlePath, testSearchPath } from "~/admin/knowledge/knowledge-paths";
import { knowledgePath } from "~/admin/knowledge/knowledge-query";
import { localeName } from "~/admin/knowledge/knowledge-words";
import { RefusalBanner } from "~/admin/shell/refusal-banner";
import type { SearchExplanation } from "~/knowledge/search/explain-search.server";
import { SearchResult } from "./search-result";
import styles from "./search.module.css";

export interface SearchPageProps {
  /** Languages to search in, the primary one first. */
  locales: readonly string[];
  locale: string;
  query: string;
  /** Null: nothing was asked yet. */
  explanation: SearchExplanation | null;
}

const MAX_QUERY = 300;

function QuestionCard({ locales, locale, query }: SearchPageProps) {
  const desk = useDesk();
  const navigate = useNavigate();
  const isBusy = useNavigation().state !== "idle";
  const [typed, setTyped] = useState(query);
  const [language, setLanguage] = useState(locale);
  return (
    <Card>
      <Form onSubmit={() => navigate(testSearchPath({ query: typed.trim(), locale: language }))}>
        <div className={styles.form}>
          <Directed locale={language}>
            <TextField
              label="What a shopper asks"
              autoComplete="off"
              placeholder="where is my parcel"
              maxLength={MAX_QUERY}
              value={typed}
              onChange={setTyped}
            />
          </Directed>
          <Select
            label="Language"
            options={locales.map((value) => ({ value, label: localeName(value, desk.locale) }))}
            value={language}
            onChange={setLanguage}
          />
          <Button submit variant="primary" loading={isBusy}>
            Search
          </Button>
        </div>
      </Form>
    </Card>
  );
}

function Missing({ query, locale, missing }: { query: string; locale: string; missing: string[] }) {
  if (missing.length === 0) return null;
  return (
    <Banner
      tone="info"
      title={`No published article mentions: ${missing.join(", ")}`}
      action={{ content: "Write this article", url: newArticlePath({ title: query, locale }) }}
    />
  );
}

function Results({ locale, query, explanation }: SearchPageProps) {
  const desk = useDesk();
  if (!explanation) return null;
  const { results, missing } = explanation;
  const hasAnswer = results.some(({ isGood }) => isGood);
  return (
    <div role="status">
      <BlockStack gap="400">
        {results.length === 0 ? (
          <Banner
            tone="warning"
            title="Nothing was found"
            action={{
              content: "Write this article",
              url: newArticlePath({ title: query, locale }),
            }}
          >
            <p>Shoppers are told so and are offered a person. Drafts are not searched.</p>
          </Banner>
        ) : (
          <Missing query={query} locale={locale} missing={missing} />
        )}
        {results.length > 0 && !hasAnswer && (
          <Banner tone="warning" title="No article answers this well">
            <p>
              Shoppers are told so, and see the first three and a way to a person. If one of these
              is the answer, give it the shopper’s words as search words.
            </p>
          </Banner>
        )}
        {results.length > 0 && (
          <Card padding="0">
            <div className={styles.heading}>
              <Text as="h2" variant="headingMd">
                Found, the best first
              </Text>
              {explanation.locale !== locale && (
                <Text as="p" tone="subdued">
                  There is nothing in {localeName(locale, desk.locale)}; these are in{" "}
                  {localeName(explanation.locale, desk.locale)}.
                </Text>
              )}
            </div>
            <ol className={styles.results}>
              {results.map((result, index) => (
                <SearchResult key={result.id} result={result} place={index + 1} />
              ))}
            </ol>
          </Card>
        )}
      </BlockStack>
    </div>
  );
}

/** Searches as a shopper does, says why each article was found, and lets its search words be changed. */
export function SearchPage(page: SearchPageProps) {
  return (
    <Page
      title="Test search"
      subtitle="See what shoppers find, and why. These searches are not counted."
      backAction={{ content: "Knowledge", url: knowledgePath() }}
    >
      <RefusalBanner action="knowledge.write" />
      <BlockStack gap="400">
        <QuestionCard key={`${page.locale}/${page.query}`} {...page} />
        <Results {...page} />
      </BlockStack>
    </Page>
  );
}
