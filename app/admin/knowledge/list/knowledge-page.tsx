import { Banner, BlockStack, Card, Page, type PageProps } from "@shopify/polaris";
import { ImportIcon, LanguageIcon, SearchIcon } from "@shopify/polaris-icons";
import { importPath, testSearchPath, translationsPath } from "~/admin/knowledge/knowledge-paths";
import { isFiltered, type KnowledgeQuery } from "~/admin/knowledge/knowledge-query";
import { RefusalBanner } from "~/admin/shell/refusal-banner";
import type { PolicyArticle } from "~/knowledge/policies/find-policy-articles.server";
import type { ArticleList, GapView } from "~/knowledge/writing/merchant-views";
import { ArticleLines } from "./article-lines";
import { CategoryModals } from "./category-modals";
import { Filters } from "./filters";
import { GapsCard } from "./gaps-card";
import { KnowledgeEmptyState } from "./knowledge-empty-state";
import { ListPages } from "./list-pages";
import { NoArticles } from "./no-articles";
import { PoliciesCard } from "./policies-card";
import { useCategoryDialog } from "./use-category-dialog";

export interface KnowledgePageProps {
  list: ArticleList;
  /** Articles about shipping, returns, taxes and contact, those there are. */
  policies: readonly PolicyArticle[];
  gaps: readonly GapView[];
  query: KnowledgeQuery;
  /** A category whose form shall be open, from the address. */
  editing: { categoryId: string; locale: string | null } | null;
}

const HEADER: PageProps = {
  title: "Knowledge",
  secondaryActions: [
    { content: "Test search", icon: SearchIcon, url: testSearchPath() },
    { content: "Translations", icon: LanguageIcon, url: translationsPath() },
    { content: "Import", icon: ImportIcon, url: importPath },
  ],
};

/** All that shoppers can read, in the order they see it; what they looked for in vain; the ways to write more. */
export function KnowledgePage({ list, policies, gaps, query, editing }: KnowledgePageProps) {
  const dialog = useCategoryDialog(list.categories, editing);
  if (list.counts.all === 0 && list.categories.length === 0) {
    return (
      <Page {...HEADER}>
        <RefusalBanner action="knowledge.write" />
        <BlockStack gap="400">
          <KnowledgeEmptyState />
          <GapsCard gaps={gaps} />
        </BlockStack>
      </Page>
    );
  }
  const isPart = isFiltered(query);
  return (
    <Page {...HEADER}>
      <RefusalBanner action="knowledge.write" />
      <BlockStack gap="400">
        <GapsCard gaps={gaps} />
        <PoliciesCard policies={policies} />
        <Card padding="0">
          <Filters key={query.status} list={list} query={query} />
          {list.articles.length === 0 && isPart ? (
            <NoArticles query={query} />
          ) : (
            <ArticleLines list={list} isPart={isPart} dialog={dialog} />
          )}
          <ListPages list={list} query={query} />
        </Card>
        {list.total > list.pageSize && !isPart && (
          <Banner tone="info">
            Articles can be dragged within this page. To put one elsewhere, change its category in
            the article.
          </Banner>
        )}
      </BlockStack>
      <CategoryModals dialog={dialog} locales={list.locales} primaryLocale={list.primaryLocale} />
    </Page>
  );
}
