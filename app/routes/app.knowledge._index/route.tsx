import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useNavigate, type ClientActionFunctionArgs } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { newArticlePath } from "~/admin/knowledge/knowledge-paths";
import { parseKnowledgeQuery } from "~/admin/knowledge/knowledge-query";
import { KnowledgePage } from "~/admin/knowledge/list/knowledge-page";
import { answerFailure } from "~/admin/shell/answer-failure";
import { PageError } from "~/admin/shell/page-error";
import { pageTitle } from "~/admin/shell/page-title";
import { useCan } from "~/admin/shell/use-can";
import { findGaps } from "~/knowledge/gaps/find-gaps.server";
import { findPolicyArticles } from "~/knowledge/policies/find-policy-articles.server";
import { findArticles } from "~/knowledge/writing/find-articles.server";
import { answerAction } from "~/lib/answer-action.server";
import { readJson } from "~/lib/read-json.server";
import { useRealtime } from "~/realtime/use-realtime";
import { authenticateStaff } from "~/shopify/authenticate-staff.server";
import { handleIntent } from "./handle-intent.server";

export { revalidateUnlessFailed as shouldRevalidate } from "~/admin/shell/revalidate-unless-failed";

/** A page of the shop's articles in order, and what shoppers searched for in vain. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { shopId } = await authenticateStaff(request);
  const params = new URL(request.url).searchParams;
  const query = parseKnowledgeQuery(params);
  const { search, status, category, incompleteIn, page } = query;
  const [list, policies, gaps] = await Promise.all([
    findArticles(shopId, {
      query: search,
      page,
      ...(status ? { status } : {}),
      ...(category ? { categoryId: category === "none" ? null : category } : {}),
      ...(incompleteIn ? { incompleteIn } : {}),
    }),
    findPolicyArticles(shopId),
    findGaps(shopId),
  ]);
  const editing = params.get("edit");
  return {
    list,
    policies,
    gaps,
    query,
    editing: editing ? { categoryId: editing, locale: params.get("language") } : null,
  };
}

/** What the merchant does with the list; see knowledge-intent.ts. */
export async function action({ request }: ActionFunctionArgs) {
  const { shopId, staff } = await authenticateStaff(request);
  return answerAction(async () => {
    await handleIntent(shopId, { staff, body: await readJson(request) });
  });
}

/** Keeps the page when the network does not carry an action. */
export function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return answerFailure(() => serverAction<typeof action>());
}

export const meta = () => pageTitle("Knowledge");

export default function Knowledge() {
  const loaded = useLoaderData<typeof loader>();
  const navigate = useNavigate();
  const canWrite = useCan("knowledge.write");
  useRealtime(["knowledge"]);
  return (
    <>
      <TitleBar title="Knowledge">
        {canWrite && (
          <button type="button" variant="primary" onClick={() => navigate(newArticlePath())}>
            Write an article
          </button>
        )}
      </TitleBar>
      <KnowledgePage {...loaded} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError backUrl="/app" backLabel="Go to the start page" />;
}
