import { AppError } from "../../errors";
import type { ProxyRequest } from "../../shopify/authenticate-proxy.server";
import { answerChatError } from "./answer-chat-error.server";
import { type ChatCaller, findCaller } from "./chat-caller.server";
import { CHAT_ACTIONS, isChatAction } from "./chat-actions.server";
import { limitFlood } from "./limit-flood.server";
import { openSession } from "./open-session.server";
import { readChatRequest } from "./read-chat-request.server";

interface ChatRequest {
  /** The last part of the path: "message". */
  action: string;
  /** Of a request that came signed through the shop; null at our own origin. */
  proxy: ProxyRequest | null;
}

const tokenOf = (value: unknown): string => (typeof value === "string" ? value : "");

async function act(request: Request, { action, proxy }: ChatRequest): Promise<Response> {
  if (request.method !== "POST") throw new AppError("NOT_FOUND", "There is nothing to read here.");
  if (proxy && action === "session") {
    const { fields } = await readChatRequest(request);
    return Response.json(await openSession(proxy, fields));
  }
  if (!isChatAction(action)) throw new AppError("NOT_FOUND", "The chat cannot do this.");
  const { run, flood } = CHAT_ACTIONS[action];
  const enter = async (credentials: Parameters<typeof findCaller>[0]): Promise<ChatCaller> => {
    const caller = await findCaller(credentials);
    const doer = { visitorId: caller.visitor.id, client: caller.client };
    limitFlood(caller.shopId, flood, doer, () => caller.texts.format("service.tooOften"));
    return caller;
  };
  // At our origin the token stands in a header, so that a stranger's upload is refused before it is read.
  if (!proxy) {
    const token = tokenOf(request.headers.get("X-Doorbell-Token"));
    const caller = await enter({ token, shopId: null });
    const { fields, files } = await readChatRequest(request);
    return Response.json((await run(caller, fields, files)) ?? {});
  }
  const { fields, files } = await readChatRequest(request);
  const token = tokenOf(request.headers.get("X-Doorbell-Token") ?? fields["token"]);
  const { shopId, customerId } = proxy;
  const caller = await enter({ token, shopId, customerId });
  return Response.json((await run(caller, fields, files)) ?? {});
}

/** Answers a request of a shopper's page: JSON, or {error} with what went wrong in words. Never throws. */
export async function handleChatRequest(request: Request, options: ChatRequest): Promise<Response> {
  let response: Response;
  try {
    response = await act(request, options);
  } catch (error) {
    response = answerChatError(error, options.action);
  }
  response.headers.set("Cache-Control", "no-store");
  return response;
}
