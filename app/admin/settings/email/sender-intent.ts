import { z } from "zod";

/** What the card about the shop's own address sends. */
export const senderIntentSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("check-sender") }),
  z.object({ intent: z.literal("mail-code") }),
  z.object({ intent: z.literal("confirm-sender"), code: z.string().max(40) }),
]);

export type SenderIntent = z.infer<typeof senderIntentSchema>;
