import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { authenticateProxy } from "~/shopify/authenticate-proxy.server";
import { answerChatError } from "~/storefront/chat/door/answer-chat-error.server";
import { handleChatRequest } from "~/storefront/chat/door/handle-chat-request.server";

/** The chat through the shop's app proxy: signed by Shopify, and in reach when our own origin is not. */
export async function action({ request, params }: ActionFunctionArgs) {
  const name = params["action"] ?? "";
  try {
    const proxy = await authenticateProxy(request);
    return await handleChatRequest(request, { action: name, proxy });
  } catch (error) {
    return answerChatError(error, name);
  }
}

export async function loader(args: LoaderFunctionArgs) {
  return action(args);
}
