import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { contactTeam } from "~/storefront/help/contact-team.server";
import { createContactPage } from "~/storefront/help/pages/contact-page";
import { serveHelpPage } from "~/storefront/help/serve-help-page.server";

/** The contact form. */
export async function loader({ request }: LoaderFunctionArgs) {
  return serveHelpPage(request, { show: (visit) => createContactPage(visit), act: contactTeam });
}

export async function action(args: ActionFunctionArgs) {
  return loader(args);
}
