import { z } from "zod";
import { hashClient } from "~/channels/chat/chat-keys.server";
import { CHAT_LIMITS } from "~/channels/chat/chat-limits";
import { findChat } from "~/channels/chat/find-chat.server";
import { getEnvironment } from "~/env.server";
import { parseInput } from "~/lib/parse-input.server";
import type { Patience } from "~/limits/admit-when-busy.server";
import { limitFlood } from "~/limits/limit-flood.server";
import type { ProxyRequest } from "~/shopify/authenticate-proxy.server";
import { findAvailability } from "~/storefront/availability/find-availability.server";
import { findQuickReplies } from "~/storefront/quick-answers/find-quick-replies.server";
import { findStorefrontSettings } from "~/storefront/settings/find-storefront-settings.server";
import { rememberProxyPath } from "~/storefront/settings/remember-proxy-path.server";
import { getTexts } from "~/storefront/texts/get-texts.server";
import type { Visitor } from "~/visitors/visitor";
import { visitorContextSchema } from "~/visitors/visitor-context";
import type { SessionView } from "./chat-views";
import { ClosedError } from "./closed-error";
import { enterChat } from "./enter-chat.server";
import { findChatShop } from "./find-chat-shop.server";
import { signSession } from "./sign-session.server";

const openSessionSchema = visitorContextSchema.extend({
  /** What an earlier session gave to keep. */
  resume: z.string().max(1_000).nullish().catch(null),
  /** Of patience, where it was asked for; marked as behind a token. */
  proof: z
    .string()
    .max(1_000)
    .transform((proof) => proof.replace(/^~/, ""))
    .nullish()
    .catch(null),
});

// As in find-mailable-chat: what they proved goes before what Shopify knows, and that before what they merely said.
function describeDetails(
  { name, email, isEmailVerified }: Visitor,
  customer: { email: string | null; isEmailVerified: boolean },
): SessionView["details"] {
  if (isEmailVerified) return { name, email, isEmailProven: true };
  const isEmailProven = customer.email !== null && customer.isEmailVerified;
  return { name, email: customer.email ?? email, isEmailProven };
}

/**
 * Opens the chat for a shopper whose request came signed through the shop: everything the panel needs to show itself,
 * and the token for all further requests. AppErrors: ClosedError (the shop has no chat), RATE_LIMITED.
 */
export async function openSession(proxy: ProxyRequest, fields: unknown): Promise<SessionView> {
  const { shopId, customerId, clientAddress } = proxy;
  const { resume, proof = null, ...context } = parseInput(openSessionSchema, fields);
  const texts = await getTexts(shopId, context.locale ?? "");
  const client = clientAddress === "" ? "" : hashClient(shopId, clientAddress);
  const patience: Patience = { who: customerId ?? client, way: "work", proof };
  const doer = { visitorId: customerId, client, patience };
  await limitFlood(shopId, "session", doer, () => texts.format("service.tooOften"));
  const settings = await findStorefrontSettings(shopId);
  if (!settings.chat.isEnabled) throw new ClosedError(texts.format("service.chatClosed"));
  await rememberProxyPath(proxy.shopId, proxy.certainPath);
  const visitor = await enterChat(shopId, { customerId, resume: resume ?? null, context });
  const { locale, direction } = texts;
  const [shop, availability, quickReplies, conversation] = await Promise.all([
    findChatShop(shopId, customerId),
    findAvailability(shopId, {
      locale,
      now: new Date(),
      visitorTimeZone: context.timeZone ?? null,
    }),
    findQuickReplies(shopId, locale),
    findChat(shopId, visitor.id),
  ]);
  return {
    ...signSession(shopId, visitor, client),
    visitorId: visitor.id,
    origin: getEnvironment().SHOPIFY_APP_URL,
    shop: { name: shop.name },
    locale,
    direction,
    texts: texts.all("chat."),
    customer: customerId === null ? null : { firstName: shop.firstName },
    availability,
    quickReplies,
    privacyUrl: settings.links.privacyPolicy,
    preChat: settings.chat.preChat,
    details: describeDetails(visitor, shop),
    limits: {
      textLength: CHAT_LIMITS.textLength,
      files: CHAT_LIMITS.files,
      fileBytes: CHAT_LIMITS.fileBytes,
      fileTypes: CHAT_LIMITS.fileTypes,
    },
    conversation,
  };
}
