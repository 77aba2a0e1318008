import type { LoaderFunctionArgs } from "@remix-run/node";
import { serveChatFile } from "~/storefront/chat/files/serve-chat-file.server";

/** A file of a conversation, for whoever was given its address. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get("token") ?? "";
  return serveChatFile(params["id"] ?? "", token);
}
