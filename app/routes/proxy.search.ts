import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { limitSearch } from "~/storefront/help/limit-search.server";
import { createSearchPage } from "~/storefront/help/pages/search-page";
import { serveHelpPage } from "~/storefront/help/serve-help-page.server";

/** Search in the help centre: ?query= */
export async function loader({ request }: LoaderFunctionArgs) {
  return serveHelpPage(request, { show: createSearchPage, limit: limitSearch });
}

export async function action(args: ActionFunctionArgs) {
  return loader(args);
}
