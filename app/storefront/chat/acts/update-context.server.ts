import { withSqlTransaction } from "~/database/transaction.server";
import { parseInput } from "~/lib/parse-input.server";
import { publishHint } from "~/realtime/publish-hint.server";
import type { ChatCaller } from "~/storefront/chat/door/chat-caller.server";
import { linkedConversation } from "~/visitors/linked-conversation.server";
import { saveVisitorContext } from "~/visitors/save-visitor-context.server";
import { visitorContextSchema } from "~/visitors/visitor-context";

/** Notes where the shopper is and what is in their cart, for the team to see beside the conversation. */
export async function updateContext(
  { shopId, visitor }: ChatCaller,
  fields: unknown,
): Promise<void> {
  const context = parseInput(visitorContextSchema, fields);
  await withSqlTransaction(async (tx) => {
    await saveVisitorContext(tx, shopId, { visitorId: visitor.id, context });
    const found = await linkedConversation(tx, shopId, visitor.id);
    if (!found) return;
    const topic = `conversation:${found.conversationId}`;
    publishHint(tx, { shopId, topic, type: "visitor.changed" });
  });
}
