import { BlockStack, Card, Page, Text } from "@shopify/polaris";
import { RefusalBanner } from "~/admin/shell/refusal-banner";
import styles from "./activity.module.css";
import type { EndedWork } from "./ended-work";
import { EndedWorkCount, EndedWorkRow } from "./ended-work-row";

function NothingFailed() {
  return (
    <Card>
      <BlockStack gap="100">
        <Text as="h2" variant="headingMd">
          Everything was done
        </Text>
        <Text as="p" tone="subdued">
          What Doorbell could not do for your store would stand here, with the reason and a way to
          try it again.
        </Text>
      </BlockStack>
    </Card>
  );
}

/** What was not done in the background, why, and how to start it again. */
export function ActivityPage({ works }: { works: readonly EndedWork[] }) {
  return (
    <Page
      narrowWidth
      title="Activity"
      subtitle="Work that Doorbell does for your store in the background and could not finish."
      backAction={{ content: "Settings", url: "/app/settings" }}
    >
      {works.length === 0 ? (
        <NothingFailed />
      ) : (
        <BlockStack gap="300">
          <RefusalBanner action="operations.restart" />
          <EndedWorkCount works={works} />
          <Card padding="0">
            <ul className={styles.rows}>
              {works.map((work) => (
                <EndedWorkRow key={`${work.task} ${work.code}`} work={work} />
              ))}
            </ul>
          </Card>
        </BlockStack>
      )}
    </Page>
  );
}
