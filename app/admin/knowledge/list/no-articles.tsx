import { BlockStack, Button, Text } from "@shopify/polaris";
import { newArticlePath } from "~/admin/knowledge/knowledge-paths";
import { knowledgePath, type KnowledgeQuery } from "~/admin/knowledge/knowledge-query";
import styles from "./list.module.css";

/** What stands in the list when nothing fits the filters. */
export function NoArticles({ query }: { query: KnowledgeQuery }) {
  return (
    <div className={styles.nothing}>
      <BlockStack gap="200" inlineAlign="center">
        <Text as="p" variant="headingSm">
          {query.search ? `No article with “${query.search}” in its title` : "No article fits"}
        </Text>
        <Text as="p" tone="subdued">
          Other articles are hidden by the filters.
        </Text>
        <Button url={knowledgePath()}>Show all articles</Button>
        {query.search && (
          <Button variant="plain" url={newArticlePath({ title: query.search })}>
            Write this article
          </Button>
        )}
      </BlockStack>
    </div>
  );
}
