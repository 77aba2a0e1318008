import type { Message } from "extensions/chat-panel/panel/api/types";

/** Known and new messages together, each once, in the order in which they were stored. */
export function mergeMessages(known: readonly Message[], added: readonly Message[]): Message[] {
  const byId = new Map(known.map((message) => [message.id, message]));
  for (const message of added) byId.set(message.id, message);
  return [...byId.values()].sort((one, other) => one.sequence - other.sequence);
}

/** Highest sequence among them, at least `least`. */
export const newestSequence = (messages: readonly Message[], least = 0): number =>
  messages.reduce((highest, { sequence }) => Math.max(highest, sequence), least);
