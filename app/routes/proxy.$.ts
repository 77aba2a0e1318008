import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { createErrorPage } from "~/storefront/help/pages/error-page";
import { serveHelpPage } from "~/storefront/help/serve-help-page.server";

/** Whatever else is asked for below the app proxy is not there, and says so inside the theme. */
export async function loader({ request }: LoaderFunctionArgs) {
  return serveHelpPage(request, {
    show: async (visit) => createErrorPage(visit, "NOT_FOUND"),
    act: async (visit) => createErrorPage(visit, "NOT_FOUND"),
  });
}

export async function action(args: ActionFunctionArgs) {
  return loader(args);
}
