import type { LoaderFunctionArgs } from "@remix-run/node";
import { findAttachment } from "~/conversations/reads/find-attachment.server";
import { fileResponse } from "~/lib/file-response";
import { isSafeImageType } from "~/lib/image-types";
import { authenticateStaff } from "~/shopify/authenticate-staff.server";

/** A file that came with a message. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shopId } = await authenticateStaff(request);
  const file = await findAttachment(shopId, params["id"] ?? "");
  if (!file) return new Response("This file is not kept.", { status: 404 });
  return fileResponse({ ...file, isInline: isSafeImageType(file.contentType) });
}
