import { readFileToken } from "~/channels/chat/file-link.server";
import { findAttachment } from "~/conversations/reads/find-attachment.server";
import { fileResponse } from "~/lib/file-response";
import { allowCrossOrigin } from "~/storefront/chat/door/cross-origin";

// What browsers show and never run.
const SHOWN_IN_PLACE = new Set([
  "image/jpeg",
  "image/png",
  "image/gif",
  "image/webp",
  "image/avif",
]);

/** The file that `token` opens; 404 for any other. Images are shown in place, on the shop's pages. */
export async function serveChatFile(fileId: string, token: string): Promise<Response> {
  const shopId = readFileToken(token, fileId);
  const file = shopId === null ? null : await findAttachment(shopId, fileId);
  if (!file) return new Response("This file does not exist.", { status: 404 });
  const response = fileResponse({ ...file, isInline: SHOWN_IN_PLACE.has(file.contentType) });
  response.headers.set("Cross-Origin-Resource-Policy", "cross-origin");
  response.headers.set("Referrer-Policy", "no-referrer");
  return allowCrossOrigin(response);
}
