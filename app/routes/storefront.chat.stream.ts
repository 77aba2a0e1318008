import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerPreflight } from "~/storefront/chat/door/cross-origin";
import { serveChatStream } from "~/storefront/chat/door/serve-chat-stream.server";

/**
 * The stream of a shopper's conversation. The server calls this with Node's own request and response in `context` and
 * past the router; what is written there is the answer.
 */
export async function loader({ request, context }: LoaderFunctionArgs) {
  if (request.method === "OPTIONS") return answerPreflight();
  const { node } = context;
  // The server knows the stream by GET; whatever else comes here is another method.
  if (!node) return new Response(null, { status: 405, headers: { Allow: "GET, OPTIONS" } });
  await serveChatStream(node.request, node.response);
  return null;
}
