import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { login } from "~/shopify/shopify.server";

const NOT_OPENED_FROM_ADMIN = "Open Doorbell from your Shopify admin, under Apps.";

/** Where a request without a shop ends: sends a known shop to Shopify's install page, tells everybody else the way. */
async function handleLogin(request: Request): Promise<Response> {
  // As a GET: of anything else the library would read the body, whatever its size. The shop stands in the address.
  await login(new Request(request.url, { headers: request.headers }));
  return new Response(NOT_OPENED_FROM_ADMIN, {
    status: 400,
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}

export const loader = ({ request }: LoaderFunctionArgs) => handleLogin(request);
export const action = ({ request }: ActionFunctionArgs) => handleLogin(request);
