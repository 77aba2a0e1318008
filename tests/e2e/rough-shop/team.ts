import { randomUUID } from "node:crypto";
import type { MessageCard } from "~/conversations/reads/message-cards";
import { callApp } from "tests/tools/demo/call-app";
import type { Stack } from "tests/tools/demo/start-stack";
import { waitUntil } from "tests/tools/demo/wait-until";

const FIND = `SELECT c.number FROM conversations c JOIN messages m ON m.shop_id = c.shop_id AND m.conversation_id = c.id
  WHERE strpos(m.text, $1) > 0 ORDER BY m.created_at DESC LIMIT 1`;

/** Waits until what a shopper wrote is in the inbox; the number of its conversation. */
export async function findConversation({ database }: Stack, text: string): Promise<number> {
  return waitUntil(`“${text}” to be in the inbox`, async () => {
    const { rows } = await database.query<{ number: number }>(FIND, [text]);
    return rows[0]?.number;
  });
}

export interface TeamReply {
  text: string;
  cards?: MessageCard[];
  status?: "waiting" | "closed";
}

/** Answers as an agent does in admin. */
export async function answer(
  stack: Stack,
  number: number,
  { text, cards = [], status = "waiting" }: TeamReply,
): Promise<void> {
  const requestId = randomUUID();
  await callApp(stack, `/app/inbox/${number}`, { intent: "reply", text, requestId, status, cards });
}
