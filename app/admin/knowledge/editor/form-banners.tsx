import { Banner, BlockStack, Button, InlineStack } from "@shopify/polaris";
import { BroughtIntoView } from "~/admin/shell/brought-into-view";
import type { ArticleFormHandle } from "./use-article-form";

function ConflictBanner({ form }: { form: ArticleFormHandle }) {
  return (
    <Banner tone="warning" title="Somebody else saved this article while you were writing">
      <BlockStack gap="200">
        <p>
          Nothing of yours is lost: it is still in the fields below. Keep it and save to replace
          what they wrote, or drop it and go on from theirs.
        </p>
        <InlineStack gap="200">
          <Button loading={form.isLoading} onClick={form.keepMine}>
            Keep mine
          </Button>
          <Button loading={form.isLoading} onClick={form.takeTheirs}>
            Show theirs
          </Button>
        </InlineStack>
      </BlockStack>
    </Banner>
  );
}

/** What stands between the merchant and a saved article, with the ways out. A refused save brings them into view. */
export function FormBanners({ form }: { form: ArticleFormHandle }) {
  if (!form.isGone && !form.hasConflict && !form.message) return null;
  return (
    <BroughtIntoView when={form.refusals}>
      <BlockStack gap="400">
        {form.isGone && (
          <Banner tone="warning" title="Somebody else deleted this article">
            <p>What it said is still in the fields below. Saving makes a new article of it.</p>
          </Banner>
        )}
        {form.hasConflict && <ConflictBanner form={form} />}
        {form.message && (
          <Banner tone="critical" title="The article was not saved">
            {form.message}
          </Banner>
        )}
      </BlockStack>
    </BroughtIntoView>
  );
}
