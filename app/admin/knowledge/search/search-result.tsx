import { useFetcher } from "@remix-run/react";
import { Badge, BlockStack, InlineStack, Link, Text } from "@shopify/polaris";
import { Fragment } from "react";
import { articlePath } from "~/admin/knowledge/knowledge-paths";
import { SearchWordsField } from "~/admin/knowledge/search-words-field";
import { useCan } from "~/admin/shell/use-can";
import type { ExplainedResult } from "~/knowledge/search/explain-search.server";
import { groupReasons } from "./reason-words";
import type { SearchIntent, SearchIntentResult } from "./search-intent";
import styles from "./search.module.css";

function Reasons({ result }: { result: ExplainedResult }) {
  return (
    <ul className={styles.reasons}>
      {groupReasons(result.reasons).map(({ place, things, words }) => (
        <li key={place}>
          <Text as="span">
            {things.join(", ")}
            {things.length > 0 && words.length > 0 && ", "}
            {words.map((word, index) => (
              <Fragment key={word}>
                {index > 0 && ", "}“<bdi lang={result.locale}>{word}</bdi>”
              </Fragment>
            ))}
          </Text>{" "}
          <Text as="span" tone="subdued">
            {place}
          </Text>
        </li>
      ))}
      {result.missing.length > 0 && (
        <li>
          <Text as="span" tone="subdued">
            Not in it: {result.missing.join(", ")}
          </Text>
        </li>
      )}
    </ul>
  );
}

/** An article that a question finds: why, what of the question it lacks, and its search words. */
export function SearchResult({ result, place }: { result: ExplainedResult; place: number }) {
  const { id, locale, title } = result;
  const fetcher = useFetcher<SearchIntentResult>({ key: `search-words/${id}/${locale}` });
  const canWrite = useCan("knowledge.write");
  const isBusy = fetcher.state !== "idle";
  const change = (word: string, isWanted: boolean) => {
    const intent: SearchIntent = {
      intent: "change-search-word",
      articleId: id,
      locale,
      word,
      isWanted,
    };
    void fetcher.submit(intent, { method: "post", encType: "application/json" });
  };
  const error = !isBusy && fetcher.data?.ok === false ? fetcher.data.message : undefined;
  return (
    <li className={styles.result}>
      <BlockStack gap="200">
        <InlineStack gap="200" blockAlign="center">
          <Text as="h3" variant="headingSm">
            {place}.{" "}
            <Link url={articlePath(id, locale)} removeUnderline>
              <bdi lang={locale}>{title}</bdi>
            </Link>
          </Text>
          {result.isGood ? <Badge tone="success">Answers it</Badge> : <Badge>Only near</Badge>}
        </InlineStack>
        <Reasons result={result} />
        <SearchWordsField
          locale={locale}
          words={result.searchWords}
          label={`Search words of “${title}”`}
          error={error}
          isBusy={isBusy}
          isDisabled={!canWrite}
          onAdd={(word) => change(word, true)}
          onRemove={(word) => change(word, false)}
        />
      </BlockStack>
    </li>
  );
}
