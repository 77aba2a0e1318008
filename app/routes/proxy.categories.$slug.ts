import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { createCategoryPage } from "~/storefront/help/pages/category-page";
import { serveHelpPage } from "~/storefront/help/serve-help-page.server";

/** A category of the help centre. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const slug = params["slug"] ?? "";
  return serveHelpPage(request, { show: (visit) => createCategoryPage(visit, slug) });
}

export async function action(args: ActionFunctionArgs) {
  return loader(args);
}
