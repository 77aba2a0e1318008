import { Link } from "@remix-run/react";
import { Badge, BlockStack, Card, Text } from "@shopify/polaris";
import { articlePath, newArticlePath } from "~/admin/knowledge/knowledge-paths";
import { KIND_WORDS } from "~/admin/knowledge/knowledge-words";
import { ArticleStatusBadge } from "~/admin/knowledge/status-badge";
import type { PolicyArticle } from "~/knowledge/policies/find-policy-articles.server";
import { POLICY_KINDS } from "~/knowledge/policies/policy-facts";
import styles from "./list.module.css";

/** The four articles that the chat quotes from, and which of them are still to be written. */
export function PoliciesCard({ policies }: { policies: readonly PolicyArticle[] }) {
  return (
    <Card>
      <BlockStack gap="300">
        <BlockStack>
          <Text as="h2" variant="headingMd">
            What the chat may quote
          </Text>
          <Text as="p" tone="subdued">
            Answers about these come from here, word for word. What is not written is never made up.
          </Text>
        </BlockStack>
        <div className={styles.policies}>
          {POLICY_KINDS.map((kind) => {
            const article = policies.find((policy) => policy.kind === kind);
            return (
              <Link
                key={kind}
                className={styles.policy}
                to={article ? articlePath(article.id) : newArticlePath({ kind })}
              >
                <Text as="span" fontWeight="semibold">
                  {KIND_WORDS[kind]}
                </Text>
                {article ? (
                  <ArticleStatusBadge status={article.status} />
                ) : (
                  <Badge tone="attention">To write</Badge>
                )}
              </Link>
            );
          })}
        </div>
      </BlockStack>
    </Card>
  );
}
