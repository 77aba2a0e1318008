import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { allowCrossOrigin, answerPreflight } from "~/storefront/chat/door/cross-origin";
import { handleChatRequest } from "~/storefront/chat/door/handle-chat-request.server";

/** The chat at our own origin: the visitor's token says who asks. */
export async function action({ request, params }: ActionFunctionArgs) {
  const name = params["action"] ?? "";
  return allowCrossOrigin(await handleChatRequest(request, { action: name, proxy: null }));
}

export async function loader(args: LoaderFunctionArgs) {
  return args.request.method === "OPTIONS" ? answerPreflight() : action(args);
}
