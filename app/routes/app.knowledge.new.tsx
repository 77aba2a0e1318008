import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type ClientActionFunctionArgs } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { useDesk } from "~/admin/format/shop-format";
import { toNewValues } from "~/admin/knowledge/editor/article-form-state";
import { ARTICLE_BYTES, newArticleIntentSchema } from "~/admin/knowledge/editor/article-intent";
import { ArticlePage } from "~/admin/knowledge/editor/article-page";
import { answerFailure } from "~/admin/shell/answer-failure";
import { PageError } from "~/admin/shell/page-error";
import { pageTitle } from "~/admin/shell/page-title";
import { findCategories } from "~/knowledge/categories/find-categories.server";
import { findPolicyArticles } from "~/knowledge/policies/find-policy-articles.server";
import { ARTICLE_KINDS } from "~/knowledge/writing/article-kinds";
import { saveArticle } from "~/knowledge/writing/save-article.server";
import { answerAction } from "~/lib/answer-action.server";
import { parseInput } from "~/lib/parse-input.server";
import { readJson } from "~/lib/read-json.server";
import { authenticateStaff } from "~/shopify/authenticate-staff.server";
import { findShopLocales } from "~/shops/find-shop-locales.server";

export { revalidateUnlessFailed as shouldRevalidate } from "~/admin/shell/revalidate-unless-failed";

/** What a new article can begin with; `title`, `language`, `kind` and `category` come from the address. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { shopId } = await authenticateStaff(request);
  const params = new URL(request.url).searchParams;
  const [categories, policies, locales] = await Promise.all([
    findCategories(shopId),
    findPolicyArticles(shopId),
    findShopLocales(shopId),
  ]);
  const kind = ARTICLE_KINDS.find((one) => one === params.get("kind")) ?? "article";
  const isTaken = policies.some((policy) => policy.kind === kind);
  const category = categories.find(({ id }) => id === params.get("category"));
  return {
    categories,
    policies,
    locales: locales.all,
    primaryLocale: locales.primary,
    locale: locales.all.find((one) => one === params.get("language")) ?? locales.primary,
    known: {
      title: (params.get("title") ?? "").slice(0, 200),
      kind: isTaken ? ("article" as const) : kind,
      categoryId: category?.id ?? "",
    },
  };
}

/** Creates the article. */
export async function action({ request }: ActionFunctionArgs) {
  const { shopId, staff } = await authenticateStaff(request);
  return answerAction(async () => {
    const input = parseInput(newArticleIntentSchema, await readJson(request, ARTICLE_BYTES));
    const article = await saveArticle(shopId, staff, { ...input, articleId: null });
    return { article };
  });
}

/** Keeps the page when the network does not carry an action. */
export function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return answerFailure(() => serverAction<typeof action>());
}

export const meta = () => pageTitle("New article");

export default function NewArticle() {
  const { known, ...loaded } = useLoaderData<typeof loader>();
  const { currency } = useDesk();
  return (
    <>
      <TitleBar title="New article" />
      <ArticlePage
        {...loaded}
        article={null}
        isGone={false}
        storefrontUrls={{}}
        currency={currency}
        newValues={toNewValues(known, currency)}
      />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError backUrl="/app/knowledge" backLabel="Back to knowledge" />;
}
