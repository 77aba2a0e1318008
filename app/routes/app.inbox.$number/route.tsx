import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, type ClientActionFunctionArgs } from "@remix-run/react";
import { ConversationPage } from "~/admin/inbox/thread/conversation-page";
import { useTyping } from "~/admin/inbox/thread/use-typing";
import { formatSender } from "~/admin/settings/email/reply-address";
import { answerFailure } from "~/admin/shell/answer-failure";
import { PageError } from "~/admin/shell/page-error";
import { pageTitle } from "~/admin/shell/page-title";
import { channelOf } from "~/channels/contract/capabilities";
import { findOutgoingMail } from "~/channels/email/sender/find-outgoing-mail.server";
import { findConversationContext } from "~/conversations/reads/find-conversation-context.server";
import { findConversation } from "~/conversations/reads/find-conversation.server";
import { answerAction } from "~/lib/answer-action.server";
import { useRealtime } from "~/realtime/use-realtime";
import { authenticateStaff } from "~/shopify/authenticate-staff.server";
import { findMailableChat } from "~/storefront/chat/mail/find-mailable-chat.server";
import { findStorefrontSettings } from "~/storefront/settings/find-storefront-settings.server";
import { findVisitor } from "~/visitors/find-visitor.server";
import { handleIntent } from "./handle-intent.server";
import { readIntent } from "./read-intent.server";

const notFound = () => new Response(null, { status: 404 });

export { revalidateUnlessFailed as shouldRevalidate } from "~/admin/shell/revalidate-unless-failed";

/** One conversation with its messages, and what is known of its customer and orders. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shopId } = await authenticateStaff(request);
  const before = new URL(request.url).searchParams.get("before");
  const conversation = await findConversation(shopId, Number(params["number"]), { before });
  if (!conversation) throw notFound();
  const { hasPresence, hasMailIds } = channelOf(
    conversation.channels,
    conversation.channel,
  ).capabilities;
  const [context, visitor, mailable, settings, outgoing] = await Promise.all([
    findConversationContext(shopId, conversation.id),
    hasPresence ? findVisitor(shopId, conversation.contact.id) : null,
    hasPresence ? findMailableChat(shopId, conversation.id) : null,
    findStorefrontSettings(shopId),
    hasMailIds ? findOutgoingMail(shopId, conversation.connectionId) : null,
  ]);
  if (!context) throw notFound();
  const { offlineEmailAfterMinutes } = settings.chat;
  const mail = { email: mailable?.email ?? null, afterMinutes: offlineEmailAfterMinutes };
  const fromAddress = formatSender(outgoing?.sender ?? null);
  return { conversation, context, visitor, mail, fromAddress };
}

/** Everything an agent does with the conversation; see conversation-intent.ts. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { shopId, staff } = await authenticateStaff(request);
  return answerAction(async () => {
    await handleIntent(shopId, {
      number: Number(params["number"]),
      staff,
      ...(await readIntent(request)),
    });
  });
}

/** Keeps the page when the network does not carry an action. */
export function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return answerFailure(() => serverAction<typeof action>());
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data?.conversation.subject || "Conversation");

export default function Conversation() {
  const page = useLoaderData<typeof loader>();
  const { id } = page.conversation;
  const { isTyping, onTyping } = useTyping(id);
  useRealtime(["inbox", `conversation:${id}`], ["commerce"], onTyping);
  return <ConversationPage key={id} {...page} isTyping={isTyping} />;
}

export function ErrorBoundary() {
  return <PageError backUrl="/app/inbox" backLabel="Back to the inbox" />;
}
