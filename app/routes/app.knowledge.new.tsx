import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { type ClientActionFunctionArgs, useLoaderData } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { useDesk } from "~/components/format/shop-format";
import {
  ARTICLE_BYTES,
  newArticleIntentSchema,
} from "~/components/knowledge/editor/article-intent";
import { ArticlePage } from "~/components/knowledge/editor/article-page";
import { toNewValues } from "~/components/knowledge/editor/article-form-state";
import { answerFailure } from "~/components/layout/answer-failure";
import { PageError } from "~/components/layout/page-error";
import { AppError } from "~/errors";
import { findCategories } from "~/knowledge/find-categories.server";
import { findPolicyArticles } from "~/knowledge/find-policy-articles.server";
import { findShopLocales } from "~/knowledge/find-shop-locales.server";
import { saveArticle } from "~/knowledge/save-article.server";
import { ARTICLE_KINDS } from "~/knowledge/article-kinds";
import { parseInput } from "~/lib/parse-input.server";
import { readJson } from "~/lib/read-json.server";
import { authenticateStaff } from "~/shopify/authenticate-staff.server";

export { revalidateUnlessFailed as shouldRevalidate } from "~/components/layout/revalidate-unless-failed";

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
  try {
    const input = parseInput(newArticleIntentSchema, await readJson(request, ARTICLE_BYTES));
    const article = await saveArticle(shopId, { ...input, articleId: null, staffId: staff.id });
    return { ok: true as const, article };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, status, userMessage: message } = error;
    return data({ ok: false as const, code, message }, { status });
  }
}

/** Keeps the page when the network does not carry an action. */
export function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return answerFailure(() => serverAction<typeof action>());
}

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
