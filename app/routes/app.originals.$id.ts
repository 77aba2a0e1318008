import type { LoaderFunctionArgs } from "@remix-run/node";
import { findOriginal, type Original } from "~/channels/inbound/find-original.server";
import { fileResponse } from "~/lib/file-response";
import { authenticateStaff } from "~/shopify/authenticate-staff.server";

function describeMissing(original: Exclude<Original, { kind: "kept" }>): string {
  if (original.kind === "erased")
    return "The original was deleted because it named a person whose data had to be erased.";
  const age = original.days === null ? "" : ` for ${original.days} days`;
  return `The original was deleted: originals are kept${age}, as Settings → Storage says.`;
}

/** A message as it came in, byte for byte. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shopId } = await authenticateStaff(request);
  const original = await findOriginal(shopId, params["id"] ?? "");
  if (!original) return new Response("There is no original of this message.", { status: 404 });
  if (original.kind !== "kept") return new Response(describeMissing(original), { status: 410 });
  return fileResponse({
    fileName: "message.eml",
    contentType: "message/rfc822",
    content: original.content,
    isInline: false,
  });
}
