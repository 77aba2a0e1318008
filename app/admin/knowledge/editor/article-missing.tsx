import { Banner, BlockStack, Button, Page } from "@shopify/polaris";
import { knowledgePath } from "~/admin/knowledge/knowledge-query";

/** What stands at the address of an article that is not there. */
export function ArticleMissing() {
  return (
    <Page narrowWidth title="Not found">
      <Banner tone="info">
        <BlockStack gap="200" inlineAlign="start">
          <p>The article may have been deleted, or the address is not complete.</p>
          <Button variant="plain" url={knowledgePath()}>
            Back to knowledge
          </Button>
        </BlockStack>
      </Banner>
    </Page>
  );
}
