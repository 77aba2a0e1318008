import type { LoaderFunctionArgs } from "@remix-run/node";
import { serveSitemap } from "~/storefront/help/serve-sitemap.server";

/** All help pages, for search engines. */
export async function loader({ request }: LoaderFunctionArgs) {
  return serveSitemap(request);
}
