import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { createTrackPage } from "~/storefront/help/pages/track-page";
import { serveHelpPage } from "~/storefront/help/serve-help-page.server";
import { trackOrder } from "~/storefront/help/track-order.server";

/** Order tracking, for customers who are signed in and for guests. */
export async function loader({ request }: LoaderFunctionArgs) {
  return serveHelpPage(request, { show: createTrackPage, act: trackOrder });
}

export async function action(args: ActionFunctionArgs) {
  return loader(args);
}
