import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { serveHelpPage } from "~/storefront/help/serve-help-page.server";
import { showArticle } from "~/storefront/help/show-article.server";

/** An article of the help centre. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const slug = params["slug"] ?? "";
  return serveHelpPage(request, { show: (visit) => showArticle(visit, slug) });
}

export async function action(args: ActionFunctionArgs) {
  return loader(args);
}
