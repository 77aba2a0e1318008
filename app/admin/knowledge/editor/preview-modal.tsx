import { Modal, Text } from "@shopify/polaris";
import { ArticleFrame } from "./article-frame";
import type { ArticleFormHandle } from "./use-article-form";

interface PreviewModalProps {
  form: ArticleFormHandle;
  onClose: () => void;
}

/** How the article reads in the help centre, with what is typed and not saved yet. */
export function PreviewModal({ form: { values, locale }, onClose }: PreviewModalProps) {
  const { title, summary, bodyHtml } = values;
  return (
    <Modal open onClose={onClose} title="Preview" size="large">
      <Modal.Section>
        <Text as="p" tone="subdued">
          As it is typed now. Fonts and colours come from your theme.
          {values.facts && " The facts follow as a table."}
        </Text>
      </Modal.Section>
      <ArticleFrame {...{ title, locale, summary, bodyHtml }} />
    </Modal>
  );
}
