import { hashClient } from "~/channels/chat/chat-keys.server";
import { AppError } from "~/errors";
import { limitFlood } from "~/limits/limit-flood.server";
import type { ProxyRequest } from "~/shopify/authenticate-proxy.server";
import type { Uploader } from "~/storefront/chat/files/upload-places";
import { answerChatError } from "./answer-chat-error.server";
import { CHAT_ACTIONS, isChatAction, type ChatActionName } from "./chat-actions.server";
import { findCaller, type ChatCaller } from "./chat-caller.server";
import { openSession } from "./open-session.server";
import { readChatRequest } from "./read-chat-request.server";
import { recallTexts } from "./recall-texts.server";
import { refuseClosed } from "./refuse-closed.server";

interface ChatRequest {
  /** The last part of the path: "message". */
  action: string;
  /** Of a request that came signed through the shop; null at our own origin. */
  proxy: ProxyRequest | null;
}

const unknownAction = () => new AppError("NOT_FOUND", "The chat cannot do this.");

// "token~proof" where a crowded shop asked for one: it comes the same way as the token, whichever way that is.
function readToken(value: unknown): { token: string; proof: string | null } {
  const [token = "", proof = null, ...rest] = typeof value === "string" ? value.split("~") : [];
  return rest.length === 0 ? { token, proof } : { token: "", proof: null };
}

async function enter(
  action: ChatActionName,
  credentials: Parameters<typeof findCaller>[0],
): Promise<ChatCaller> {
  const { flood } = CHAT_ACTIONS[action];
  const caller = await findCaller(credentials);
  const { client, patience } = caller;
  const doer = { visitorId: caller.visitor.id, client, patience };
  await limitFlood(caller.shopId, flood, doer, () => caller.texts.format("service.tooOften"));
  // What was said can still be read where the chat was switched off; nothing more is said or done.
  if (flood !== "quiet") await refuseClosed(caller);
  return caller;
}

/** Who sends what comes through the proxy: whose token it has is read with the rest; all that is known is an address. */
async function findUploader({ shopId, clientAddress }: ProxyRequest): Promise<Uploader> {
  const texts = await recallTexts(shopId, "");
  const client = `${shopId} ${clientAddress && hashClient(shopId, clientAddress)}`;
  return { visitor: null, client, tooOften: texts.format("service.tooOften") };
}

async function actByProxy(request: Request, proxy: ProxyRequest, action: string): Promise<object> {
  if (action !== "session" && !isChatAction(action)) throw unknownAction();
  const { fields, files } = await readChatRequest(request, () => findUploader(proxy));
  if (action === "session") return openSession(proxy, fields);
  const token = readToken(request.headers.get("X-Doorbell-Token") ?? fields["token"]);
  const { shopId, customerId } = proxy;
  const caller = await enter(action, { ...token, shopId, customerId });
  return (await CHAT_ACTIONS[action].run(caller, fields, files)) ?? {};
}

// The token stands in a header, so that a stranger's upload is refused before it is read.
async function actAtOrigin(request: Request, action: string): Promise<object> {
  if (!isChatAction(action)) throw unknownAction();
  const token = readToken(request.headers.get("X-Doorbell-Token"));
  const caller = await enter(action, { ...token, shopId: null });
  const { shopId, visitor, client, texts } = caller;
  const { fields, files } = await readChatRequest(request, () => ({
    visitor: `${shopId} ${visitor.id}`,
    client: `${shopId} ${client}`,
    tooOften: texts.format("service.tooOften"),
  }));
  return (await CHAT_ACTIONS[action].run(caller, fields, files)) ?? {};
}

async function act(request: Request, { action, proxy }: ChatRequest): Promise<Response> {
  if (request.method !== "POST") throw new AppError("NOT_FOUND", "There is nothing to read here.");
  const answer = proxy
    ? await actByProxy(request, proxy, action)
    : await actAtOrigin(request, action);
  return Response.json(answer);
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
