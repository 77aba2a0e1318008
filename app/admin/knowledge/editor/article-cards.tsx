import { BlockStack, Card, Checkbox, Select, Text, TextField } from "@shopify/polaris";
import { useDesk } from "~/admin/format/shop-format";
import { Time } from "~/admin/format/time";
import { Directed } from "~/admin/knowledge/directed";
import { countWords, KIND_WORDS, STATUS_WORDS } from "~/admin/knowledge/knowledge-words";
import { SearchWordsField } from "~/admin/knowledge/search-words-field";
import {
  ARTICLE_KINDS,
  ARTICLE_STATUSES,
  type ArticleKind,
} from "~/knowledge/writing/article-kinds";
import type { CategoryRow } from "~/knowledge/writing/merchant-views";
import { emptyFactsForm } from "./article-form-state";
import type { ArticleFormHandle } from "./use-article-form";

interface FormProps {
  form: ArticleFormHandle;
}

/** Whether shoppers can read it, and where. */
export function StatusCard({ form }: FormProps) {
  const { values, article } = form;
  return (
    <Card>
      <BlockStack gap="300">
        <Select
          label="Status"
          options={ARTICLE_STATUSES.map((value) => ({ value, label: STATUS_WORDS[value] }))}
          value={values.status}
          onChange={(value) =>
            form.change({ status: value === "published" ? "published" : "draft" })
          }
          helpText={
            values.status === "published"
              ? "In your help centre, in search and in the chat’s answers."
              : "Only your team sees it."
          }
        />
        <Checkbox
          label="Show in the FAQ on your theme"
          checked={values.isFeatured}
          onChange={(isFeatured) => form.change({ isFeatured })}
          helpText={
            values.isFeatured && values.status === "draft" ? "Once it is published." : undefined
          }
        />
        {article?.publishedAt && (
          <Text as="p" variant="bodySm" tone="subdued">
            First published <Time at={article.publishedAt} format="date" />
          </Text>
        )}
      </BlockStack>
    </Card>
  );
}

interface OrganiseCardProps extends FormProps {
  categories: readonly CategoryRow[];
  /** Kinds of which there is another article already. */
  takenKinds: readonly ArticleKind[];
}

/** Where an article belongs. */
export function OrganiseCard({ form, categories, takenKinds }: OrganiseCardProps) {
  const { values } = form;
  const kinds = ARTICLE_KINDS.filter((kind) => kind === values.kind || !takenKinds.includes(kind));
  const changeKind = (value: string) => {
    const kind = ARTICLE_KINDS.find((one) => one === value) ?? "article";
    const stored = form.article?.kind === kind ? values.facts : null;
    form.change({ kind, facts: stored ?? emptyFactsForm(kind, form.currency) });
  };
  return (
    <Card>
      <BlockStack gap="300">
        <Select
          label="Category"
          options={[
            { value: "", label: "None" },
            ...categories.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={values.categoryId}
          onChange={(categoryId) => form.change({ categoryId })}
        />
        <Select
          label="What it is about"
          options={kinds.map((value) => ({
            value,
            label: value === "article" ? "Anything" : KIND_WORDS[value],
          }))}
          value={values.kind}
          onChange={changeKind}
          helpText="A policy has fields that the chat quotes."
        />
      </BlockStack>
    </Card>
  );
}

const MAX_SUMMARY = 320;

/** What lists and search engines show, and the address. */
export function SearchListingCard({ form }: FormProps) {
  const { values, errors, locale } = form;
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingSm">
          In lists and search engines
        </Text>
        <Directed locale={locale}>
          <TextField
            label="Summary"
            multiline={3}
            autoComplete="off"
            maxLength={MAX_SUMMARY}
            showCharacterCount
            value={values.summary}
            error={errors["summary"]}
            helpText="Empty: the beginning of the text."
            onChange={(summary) => form.change({ summary })}
            onBlur={() => form.leave("summary")}
          />
        </Directed>
        <TextField
          label="Address"
          autoComplete="off"
          prefix="…/"
          value={values.slug}
          error={errors["slug"]}
          helpText={
            values.slug === ""
              ? "Made from the title."
              : "Links to an address it had before still lead here."
          }
          onChange={(slug) => form.change({ slug })}
          onBlur={() => form.leave("slug")}
        />
      </BlockStack>
    </Card>
  );
}

/** What shoppers call it who use none of its words. */
export function SearchWordsCard({ form }: FormProps) {
  const { values, errors, locale } = form;
  const { searchWords } = values;
  return (
    <Card>
      <SearchWordsField
        locale={locale}
        words={searchWords}
        label="Search words"
        helpText="Words that shoppers use and the article does not. Only search sees them."
        error={errors["searchWords"]}
        addsOnLeave
        onAdd={(word) => form.change({ searchWords: [...searchWords, word] })}
        onRemove={(word) => form.change({ searchWords: searchWords.filter((one) => one !== word) })}
      />
    </Card>
  );
}

/** How an article does: read, and whether it helped. Where it came from. */
export function FiguresCard({ form: { article } }: FormProps) {
  const { locale } = useDesk();
  if (!article) return null;
  const { views, helpfulVotes, unhelpfulVotes, origin, updatedAt } = article;
  const votes = helpfulVotes + unhelpfulVotes;
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingSm">
          How it does
        </Text>
        <Text as="p">
          <span suppressHydrationWarning>{countWords(views, "view", "views", locale)}</span> in the
          last 30 days
        </Text>
        <Text as="p">
          {votes === 0
            ? "Nobody has said yet whether it helps."
            : `${helpfulVotes} of ${countWords(votes, "reader says", "readers say", locale)} that it helped`}
        </Text>
        <Text as="p" variant="bodySm" tone="subdued">
          Changed <Time at={updatedAt} />
          {origin?.source === "shop-policy" && " · imported from your store’s policies"}
          {origin?.source === "csv" && " · imported from a file"}
        </Text>
      </BlockStack>
    </Card>
  );
}
