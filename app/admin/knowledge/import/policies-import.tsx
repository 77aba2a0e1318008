import { Link } from "@remix-run/react";
import { Badge, Banner, BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";
import { articlePath } from "~/admin/knowledge/knowledge-paths";
import type { PolicyImportResult } from "~/knowledge/import/import-views";
import { OUTCOME_WORDS } from "./import-words";
import styles from "./import.module.css";
import { resultOf, useImport } from "./use-import";

function Outcomes({ items }: PolicyImportResult) {
  if (items.length === 0) {
    return (
      <Banner tone="info" title="Your store has no policies yet">
        Write them under Settings › Policies in Shopify and import again, or write the articles
        here.
      </Banner>
    );
  }
  return (
    <ul className={styles.items}>
      {items.map(({ type, title, outcome, articleId }) => (
        <li key={type} className={styles.item}>
          {articleId ? (
            <Link className={styles.link} to={articlePath(articleId)}>
              {title}
            </Link>
          ) : (
            <Text as="span">{title}</Text>
          )}
          <Badge tone={OUTCOME_WORDS[outcome].tone}>{OUTCOME_WORDS[outcome].label}</Badge>
        </li>
      ))}
    </ul>
  );
}

/** Makes articles of the shop's shipping, refund and contact policies. */
export function PoliciesImport() {
  const action = useImport("policies");
  const result = resultOf(action.done, "policies");
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="start" gap="300">
          <div className={styles.lead}>
            <Text as="h2" variant="headingMd">
              From your store’s policies
            </Text>
            <Text as="p" tone="subdued">
              Shipping, refunds and contact become articles, published as they are in your store.
              Then fill in the facts the chat may quote. What you edited here is never overwritten.
            </Text>
          </div>
          <Button
            variant={result ? "secondary" : "primary"}
            loading={action.isBusy}
            onClick={() => action.send({ intent: "policies" })}
          >
            {result ? "Import again" : "Import policies"}
          </Button>
        </InlineStack>
        {action.error && (
          <Banner tone="critical" title="The policies were not imported">
            {action.error}
          </Banner>
        )}
        <div aria-live="polite">{result && <Outcomes {...result} />}</div>
      </BlockStack>
    </Card>
  );
}
