import { dayKey } from "~/admin/format/format-time";
import type { MessageView } from "~/conversations/reads/views";

export interface MessageDay {
  /** "2026-11-22" in the shop's time zone */
  key: string;
  messages: ThreadMessage[];
}

export interface ThreadMessage {
  message: MessageView;
  /** Follows a message of the same author within five minutes: its header would only repeat. */
  isContinuation: boolean;
}

const CONTINUES_WITHIN_MS = 5 * 60_000;

function continues(previous: MessageView | undefined, message: MessageView): boolean {
  if (!previous || previous.kind !== message.kind || message.kind === "event") return false;
  if (previous.author.name !== message.author.name || previous.author.id !== message.author.id)
    return false;
  // A name is anybody's to write beside their address.
  if (message.kind === "inbound" && previous.fromAddress !== message.fromAddress) return false;
  // Two mails that name the same author can be of two people; the header says which is verified.
  if (previous.senderProof?.state !== message.senderProof?.state) return false;
  return Date.parse(message.createdAt) - Date.parse(previous.createdAt) < CONTINUES_WITHIN_MS;
}

/** Splits a thread, oldest first, by the shop's calendar days. */
export function groupByDay(messages: readonly MessageView[], timeZone: string): MessageDay[] {
  const days: MessageDay[] = [];
  let previous: MessageView | undefined;
  for (const message of messages) {
    const key = dayKey(new Date(message.createdAt), timeZone);
    let day = days.at(-1);
    if (!day || day.key !== key) {
      day = { key, messages: [] };
      days.push(day);
      previous = undefined;
    }
    day.messages.push({ message, isContinuation: continues(previous, message) });
    previous = message;
  }
  return days;
}
