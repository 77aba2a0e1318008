import { z } from "zod";
import { findChatHead } from "~/channels/chat/find-chat.server";
import { parseInput } from "~/lib/parse-input.server";
import { publishHintNow } from "~/realtime/publish-hint.server";
import type { ChatCaller } from "~/storefront/chat/door/chat-caller.server";
import { flagSchema } from "~/storefront/chat/door/chat-input";

const typingSchema = z.object({ isTyping: flagSchema });

/** Tells the team that the shopper types, or has stopped. */
export async function reportTyping(
  { shopId, visitor }: ChatCaller,
  fields: unknown,
): Promise<void> {
  const { isTyping } = parseInput(typingSchema, fields);
  const head = await findChatHead(shopId, visitor.id);
  if (!head) return;
  publishHintNow({
    shopId,
    topic: `conversation:${head.id}`,
    type: "visitor.typing",
    typing: { isTyping, name: visitor.name },
  });
}
