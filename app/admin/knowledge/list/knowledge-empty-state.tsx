import { BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";
import { importPath, newArticlePath } from "~/admin/knowledge/knowledge-paths";

/** What will be here, and the ways to begin. */
export function KnowledgeEmptyState() {
  return (
    <Card padding={{ xs: "400", sm: "800" }}>
      <BlockStack gap="400" inlineAlign="center">
        <BlockStack gap="200" inlineAlign="center">
          <Text as="h2" variant="headingLg" alignment="center">
            Let shoppers find the answer themselves
          </Text>
          <div style={{ maxInlineSize: 520 }}>
            <Text as="p" tone="subdued" alignment="center">
              Articles written here stand in your help centre and in the FAQ on your theme, and the
              chat answers from them. Your store’s policies are a good beginning.
            </Text>
          </div>
        </BlockStack>
        <InlineStack gap="200" align="center">
          <Button variant="primary" url={importPath}>
            Import your policies
          </Button>
          <Button url={newArticlePath()}>Write an article</Button>
        </InlineStack>
        <Button variant="plain" url={`${importPath}#csv`}>
          Bring articles from a spreadsheet
        </Button>
      </BlockStack>
    </Card>
  );
}
