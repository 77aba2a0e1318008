import type { LoaderFunctionArgs } from "@remix-run/node";
import { serveStyle } from "~/storefront/help/serve-style.server";

/** How help pages look. */
export async function loader({ request }: LoaderFunctionArgs) {
  return serveStyle(request);
}
