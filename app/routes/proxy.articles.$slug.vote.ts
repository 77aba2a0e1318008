import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { serveHelpPage } from "~/storefront/help/serve-help-page.server";
import { showArticle } from "~/storefront/help/show-article.server";
import { voteOnArticle } from "~/storefront/help/vote-on-article.server";

/** "Did this help?" Opened without a vote it is the article itself. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const slug = params["slug"] ?? "";
  return serveHelpPage(request, {
    show: (visit) => showArticle(visit, slug),
    act: (visit, form) => voteOnArticle(visit, { slug, form }),
  });
}

export async function action(args: ActionFunctionArgs) {
  return loader(args);
}
