import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { createHomePage } from "~/storefront/help/pages/home-page";
import { serveHelpPage } from "~/storefront/help/serve-help-page.server";

/** The help centre, inside the shop's theme. */
export async function loader({ request }: LoaderFunctionArgs) {
  return serveHelpPage(request, { show: createHomePage });
}

export async function action(args: ActionFunctionArgs) {
  return loader(args);
}
