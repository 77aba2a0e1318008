import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import {
  useLoaderData,
  useSearchParams,
  type ClientActionFunctionArgs,
  type ShouldRevalidateFunctionArgs,
} from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { useState } from "react";
import { useDesk } from "~/admin/format/shop-format";
import { toNewValues } from "~/admin/knowledge/editor/article-form-state";
import { ARTICLE_BYTES } from "~/admin/knowledge/editor/article-intent";
import { ArticleMissing } from "~/admin/knowledge/editor/article-missing";
import { ArticlePage } from "~/admin/knowledge/editor/article-page";
import { answerFailure } from "~/admin/shell/answer-failure";
import { PageError } from "~/admin/shell/page-error";
import { pageTitle } from "~/admin/shell/page-title";
import { revalidateUnlessFailed } from "~/admin/shell/revalidate-unless-failed";
import { AppError } from "~/errors";
import { findCategories } from "~/knowledge/categories/find-categories.server";
import { findPolicyArticles } from "~/knowledge/policies/find-policy-articles.server";
import { findArticleForEditing } from "~/knowledge/writing/find-article-for-editing.server";
import { answerAction } from "~/lib/answer-action.server";
import { readJson } from "~/lib/read-json.server";
import { useRealtime } from "~/realtime/use-realtime";
import { authenticateStaff } from "~/shopify/authenticate-staff.server";
import { findArticleUrls } from "./find-article-urls.server";
import { handleIntent } from "./handle-intent.server";

const isNotFound = (error: unknown): boolean =>
  error instanceof AppError && error.code === "NOT_FOUND";

/**
 * An article with all its languages. One that is not there is null with status 404: when it goes while somebody writes,
 * what they typed must stay on the page.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shopId, shopDomain } = await authenticateStaff(request);
  try {
    const article = await findArticleForEditing(shopId, params["id"] ?? "");
    const [categories, policies, storefrontUrls] = await Promise.all([
      findCategories(shopId),
      findPolicyArticles(shopId),
      findArticleUrls(shopId, { shopDomain, article }),
    ]);
    return { article, categories, policies, storefrontUrls };
  } catch (error) {
    if (!isNotFound(error)) throw error;
    return data({ article: null }, { status: 404 });
  }
}

/** Saves, translates and deletes; see article-intent.ts. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { shopId, staff } = await authenticateStaff(request);
  return answerAction(async () => {
    const article = await handleIntent(shopId, {
      articleId: params["id"] ?? "",
      staff,
      body: await readJson(request, ARTICLE_BYTES),
    });
    return { article };
  });
}

/** Keeps the page when the network does not carry an action. */
export function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return answerFailure(() => serverAction<typeof action>());
}

/** After deleting, the page is left; there is nothing to look at again. */
export function shouldRevalidate(args: ShouldRevalidateFunctionArgs): boolean {
  const result: unknown = args.actionResult;
  const isDeleted =
    typeof result === "object" && result !== null && "article" in result && !result.article;
  return !isDeleted && revalidateUnlessFailed(args);
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageTitle(page?.article?.translations[0]?.title || "Article");

export default function EditArticle() {
  const loaded = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const { currency } = useDesk();
  useRealtime(["knowledge"]);
  const found = loaded.article ? loaded : null;
  const [last, setLast] = useState(found);
  if (found && found !== last) setLast(found);
  const shown = found ?? last;
  if (!shown) return <ArticleMissing />;
  const { article } = shown;
  const wanted = params.get("language");
  const known = [...article.locales, ...article.translations.map(({ locale }) => locale)];
  const locale = known.find((one) => one === wanted) ?? article.primaryLocale;
  return (
    <>
      <TitleBar title={article.translations[0]?.title ?? "Article"} />
      <ArticlePage
        key={`${article.id}/${locale}`}
        {...shown}
        isGone={loaded.article === null}
        locales={article.locales}
        primaryLocale={article.primaryLocale}
        newValues={toNewValues({}, currency)}
        {...{ locale, currency }}
      />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError backUrl="/app/knowledge" backLabel="Back to knowledge" />;
}
