import { BlockStack, Page } from "@shopify/polaris";
import { knowledgePath } from "~/admin/knowledge/knowledge-query";
import { RefusalBanner } from "~/admin/shell/refusal-banner";
import { CsvImport } from "./csv-import";
import { PoliciesImport } from "./policies-import";

/** Brings what the shop has written elsewhere. */
export function ImportPage() {
  return (
    <Page title="Import" backAction={{ content: "Knowledge", url: knowledgePath() }}>
      <RefusalBanner action="knowledge.write" />
      <BlockStack gap="400">
        <PoliciesImport />
        <CsvImport />
      </BlockStack>
    </Page>
  );
}
