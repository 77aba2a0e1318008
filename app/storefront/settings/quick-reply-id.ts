import { z } from "zod";

/** Quick replies that answer from live data or from a policy article. */
export const BUILT_IN_QUICK_REPLIES = [
  "order-status",
  "returns",
  "shipping",
  "taxes",
  "contact",
] as const;
export type BuiltInQuickReply = (typeof BUILT_IN_QUICK_REPLIES)[number];

const ARTICLE = /^article:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The article that a quick reply "article:<uuid>" shows; null for the built-in ones. */
export function articleOfQuickReply(id: string): string | null {
  return ARTICLE.exec(id)?.[1] ?? null;
}

/** Whether a quick reply is one of those we answer ourselves. */
export function isBuiltInQuickReply(id: string): id is BuiltInQuickReply {
  return BUILT_IN_QUICK_REPLIES.some((builtIn) => builtIn === id);
}

/** "order-status", "returns", "shipping", "taxes", "contact" or "article:<uuid>". */
export const quickReplyIdSchema = z
  .string()
  .max(60)
  .refine((id) => isBuiltInQuickReply(id) || ARTICLE.test(id), {
    message: "That quick reply does not exist.",
  });
