import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, type ClientActionFunctionArgs } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { searchIntentSchema } from "~/admin/knowledge/search/search-intent";
import { SearchPage } from "~/admin/knowledge/search/search-page";
import { answerFailure } from "~/admin/shell/answer-failure";
import { PageError } from "~/admin/shell/page-error";
import { pageTitle } from "~/admin/shell/page-title";
import { explainSearch } from "~/knowledge/search/explain-search.server";
import { changeSearchWord } from "~/knowledge/writing/change-search-word.server";
import { answerAction } from "~/lib/answer-action.server";
import { parseInput } from "~/lib/parse-input.server";
import { readJson } from "~/lib/read-json.server";
import { useRealtime } from "~/realtime/use-realtime";
import { authenticateStaff } from "~/shopify/authenticate-staff.server";
import { findShopLocales } from "~/shops/find-shop-locales.server";

export { revalidateUnlessFailed as shouldRevalidate } from "~/admin/shell/revalidate-unless-failed";

/** What a shopper's question finds; `query` and `language` come from the address. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { shopId } = await authenticateStaff(request);
  const params = new URL(request.url).searchParams;
  const { primary, all } = await findShopLocales(shopId);
  const locale = all.find((one) => one === params.get("language")) ?? primary;
  const query = (params.get("query") ?? "").trim();
  const explanation = query === "" ? null : await explainSearch(shopId, { locale, query });
  return { locales: all, locale, query, explanation };
}

/** Adds a search word to an article, or takes one away. */
export async function action({ request }: ActionFunctionArgs) {
  const { shopId, staff } = await authenticateStaff(request);
  return answerAction(async () => {
    await changeSearchWord(shopId, staff, parseInput(searchIntentSchema, await readJson(request)));
  });
}

/** Keeps the page when the network does not carry an action. */
export function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return answerFailure(() => serverAction<typeof action>());
}

export const meta = () => pageTitle("Test search");

export default function TestSearch() {
  const loaded = useLoaderData<typeof loader>();
  useRealtime(["knowledge"]);
  return (
    <>
      <TitleBar title="Test search" />
      <SearchPage {...loaded} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError backUrl="/app/knowledge" backLabel="Back to knowledge" />;
}
