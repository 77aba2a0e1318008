import { BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";
import { useDesk } from "~/admin/format/shop-format";
import { localeName } from "~/admin/knowledge/knowledge-words";
import type { TranslationEditView } from "~/knowledge/writing/merchant-views";
import { ArticleFrame } from "./article-frame";

interface SourcePanelProps {
  source: TranslationEditView;
  /** Puts the source's text into the translation, to be written over. */
  onCopy: (() => void) | null;
}

/** What is to be translated, beside the translation. */
export function SourcePanel({ source, onCopy }: SourcePanelProps) {
  const desk = useDesk();
  return (
    <Card padding="0">
      <BlockStack>
        <div style={{ padding: "var(--p-space-400)" }}>
          <InlineStack align="space-between" blockAlign="center" gap="200">
            <Text as="h2" variant="headingSm">
              {localeName(source.locale, desk.locale)}
            </Text>
            {onCopy && (
              <Button variant="plain" onClick={onCopy}>
                Start from this text
              </Button>
            )}
          </InlineStack>
        </div>
        <ArticleFrame
          isCompact
          title={source.title}
          locale={source.locale}
          summary={source.summary}
          bodyHtml={source.bodyHtml}
        />
      </BlockStack>
    </Card>
  );
}
