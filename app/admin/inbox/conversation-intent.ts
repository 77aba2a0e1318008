import { z } from "zod";
import { messageCardsSchema } from "~/conversations/reads/message-cards";

const anyText = z.string().trim().max(50_000, "That is too long to send as one message.");
const text = anyText.min(1, "Write something first.");
const requestId = z.uuid();
const orderId = z.string().regex(/^\d+$/);

/** Everything an agent can do on the conversation page; what its forms send and its action reads. */
export const conversationIntentSchema = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("reply"),
    /** May be empty where cards or files say it. */
    text: anyText,
    requestId,
    status: z.enum(["waiting", "closed"]),
    cards: messageCardsSchema.default([]),
  }),
  z.object({ intent: z.literal("note"), text, requestId }),
  z.object({ intent: z.literal("status"), status: z.enum(["open", "waiting", "closed"]) }),
  z.object({ intent: z.literal("assign"), staffId: z.string().regex(/^\d+$/).nullable() }),
  z.object({ intent: z.literal("read"), isUnread: z.boolean() }),
  z.object({ intent: z.literal("retry"), messageId: z.uuid() }),
  z.object({ intent: z.literal("attach"), orderId }),
  z.object({ intent: z.literal("detach"), orderId }),
  z.object({ intent: z.literal("trust-sender"), isTrusted: z.boolean() }),
  z.object({
    intent: z.literal("use-original-sender"),
    messageId: z.uuid(),
    isUsed: z.boolean(),
  }),
]);

export type ConversationIntent = z.infer<typeof conversationIntentSchema>;

/** What the page learns of an action. `message` says what went wrong and what to do. */
export type IntentResult = { ok: true } | { ok: false; message: string };
