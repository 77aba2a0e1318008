import type { LoaderFunctionArgs } from "@remix-run/node";
import { findOriginal } from "~/channels/find-original.server";
import { fileResponse } from "~/lib/file-response";
import { authenticateStaff } from "~/shopify/authenticate-staff.server";

/** A message as it came in, byte for byte. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shopId } = await authenticateStaff(request);
  const content = await findOriginal(shopId, params["id"] ?? "");
  if (!content) return new Response("There is no original of this message.", { status: 404 });
  return fileResponse({
    fileName: "message.eml",
    contentType: "message/rfc822",
    content,
    isInline: false,
  });
}
