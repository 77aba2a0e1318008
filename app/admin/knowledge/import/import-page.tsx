import { BlockStack, Page } from "@shopify/polaris";
import { RefusalBanner } from "../../shell/refusal-banner";
import { knowledgePath } from "../knowledge-query";
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
