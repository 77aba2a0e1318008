import { BlockStack, Layout, Page } from "@shopify/polaris";
import { DeleteIcon, ExternalIcon, ViewIcon } from "@shopify/polaris-icons";
import { useState } from "react";
import { PolicyFactsCard } from "~/admin/knowledge/facts/policy-facts-card";
import { knowledgePath } from "~/admin/knowledge/knowledge-query";
import { KIND_WORDS } from "~/admin/knowledge/knowledge-words";
import { ArticleStatusBadge } from "~/admin/knowledge/status-badge";
import { FormSaveBar } from "~/admin/shell/form-save-bar";
import { RefusalBanner } from "~/admin/shell/refusal-banner";
import { useCan } from "~/admin/shell/use-can";
import type { PolicyArticle } from "~/knowledge/policies/find-policy-articles.server";
import type { CategoryRow } from "~/knowledge/writing/merchant-views";
import {
  FiguresCard,
  OrganiseCard,
  SearchListingCard,
  SearchWordsCard,
  StatusCard,
} from "./article-cards";
import { DeleteArticle } from "./delete-article";
import { FormBanners } from "./form-banners";
import { LocaleBar } from "./locale-bar";
import { NewArticleLanguage } from "./new-article-language";
import { PreviewModal } from "./preview-modal";
import { TextCard } from "./text-card";
import { TranslationForm } from "./translation-form";
import { useArticleForm, type ArticleFormHandle, type ArticleFormSetup } from "./use-article-form";

export interface ArticlePageProps extends ArticleFormSetup {
  categories: readonly CategoryRow[];
  policies: readonly PolicyArticle[];
  /** Published languages of the shop. */
  locales: readonly string[];
  /** Where shoppers read it, by language; empty while they cannot. */
  storefrontUrls: Readonly<Record<string, string>>;
}

function ArticleFields({ form, ...page }: ArticlePageProps & { form: ArticleFormHandle }) {
  const takenKinds = page.policies
    .filter(({ id }) => id !== form.article?.id)
    .map(({ kind }) => kind);
  return (
    <Layout>
      <Layout.Section>
        <BlockStack gap="400">
          <FormBanners form={form} />
          <TextCard form={form} />
          {form.values.facts && <PolicyFactsCard form={form} facts={form.values.facts} />}
        </BlockStack>
      </Layout.Section>
      <Layout.Section variant="oneThird">
        <BlockStack gap="400">
          <StatusCard form={form} />
          <OrganiseCard form={form} categories={page.categories} takenKinds={takenKinds} />
          <SearchListingCard form={form} />
          <SearchWordsCard form={form} />
          <FiguresCard form={form} />
        </BlockStack>
      </Layout.Section>
    </Layout>
  );
}

type OpenDialog = "preview" | "delete" | null;

interface ArticleDialogProps {
  dialog: OpenDialog;
  article: ArticlePageProps["article"];
  form: ArticleFormHandle;
  onClose: () => void;
}

function ArticleDialog({ dialog, article, form, onClose }: ArticleDialogProps) {
  if (dialog === "preview") return <PreviewModal form={form} onClose={onClose} />;
  if (dialog !== "delete" || !article) return null;
  return (
    <DeleteArticle
      articleId={article.id}
      title={article.translations[0]?.title ?? ""}
      onDeleted={() => form.leaveTo(knowledgePath())}
      onClose={onClose}
    />
  );
}

/** Writes, translates, publishes and deletes an article. */
export function ArticlePage(page: ArticlePageProps) {
  const { article, locale, storefrontUrls } = page;
  const form = useArticleForm(page);
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const canWrite = useCan("knowledge.write");
  const close = () => setDialog(null);
  const { kind } = form.values;
  const storedTitle = article?.translations[0]?.title ?? "";
  const newTitle = kind === "article" ? "New article" : `New article: ${KIND_WORDS[kind]}`;
  const url = storefrontUrls[locale];
  return (
    <Page
      title={article ? storedTitle : newTitle}
      titleMetadata={article ? <ArticleStatusBadge status={article.status} /> : undefined}
      backAction={{ content: "Knowledge", url: knowledgePath() }}
      secondaryActions={[
        { content: "Preview", icon: ViewIcon, onAction: () => setDialog("preview") },
        ...(url
          ? [{ content: "View in help centre", icon: ExternalIcon, url, external: true }]
          : []),
        ...(article && !page.isGone && canWrite
          ? [
              {
                content: "Delete",
                icon: DeleteIcon,
                destructive: true,
                onAction: () => setDialog("delete"),
              },
            ]
          : []),
      ]}
    >
      <FormSaveBar
        id="article-save-bar"
        form={form}
        action="knowledge.write"
        isBlocked={form.hasConflict}
      />
      <RefusalBanner action="knowledge.write" />
      <BlockStack gap="400">
        {article ? (
          <LocaleBar article={article} locale={locale} />
        ) : (
          <NewArticleLanguage {...page} />
        )}
        {form.isTranslation ? (
          <TranslationForm form={form} />
        ) : (
          <ArticleFields {...page} form={form} />
        )}
      </BlockStack>
      <ArticleDialog dialog={dialog} article={article} form={form} onClose={close} />
    </Page>
  );
}
