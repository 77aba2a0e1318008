import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileResponse } from "~/lib/file-response";
import { readDataExport } from "~/privacy/read-data-export.server";
import { authenticateStaff } from "~/shopify/authenticate-staff.server";

/** What the shop holds about a customer, to hand over to them. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shopId, staff } = await authenticateStaff(request);
  const id = params["id"] ?? "";
  const document = await readDataExport(shopId, staff, id);
  if (document === null) return new Response("There is no such export.", { status: 404 });
  const response = fileResponse({
    fileName: `data-request-${id}.json`,
    contentType: "application/json",
    content: new TextEncoder().encode(document),
    isInline: false,
  });
  // The customer may be erased at any time; no copy of theirs may stay in a browser.
  response.headers.set("Cache-Control", "no-store");
  return response;
}
