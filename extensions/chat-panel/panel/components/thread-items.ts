import type { Message } from "extensions/chat-panel/panel/api/types";

const RUN = 5 * 60_000;

/** What a thread shows: days, and messages with their place among the same person's. */
export type ThreadItem =
  | { kind: "day"; key: string; at: string }
  | { kind: "message"; key: string; message: Message; isFirst: boolean; isLast: boolean };

const dayOf = (iso: string) => new Date(iso).toDateString();

function isRun(one: Message | undefined, other: Message | undefined): boolean {
  if (!one || !other) return false;
  return (
    one.from === other.from &&
    one.authorName === other.authorName &&
    dayOf(one.createdAt) === dayOf(other.createdAt) &&
    Date.parse(other.createdAt) - Date.parse(one.createdAt) < RUN
  );
}

/** Lays messages out: a line for each day, and each person's messages in a row together. */
export function layOutThread(messages: readonly Message[]): ThreadItem[] {
  return messages.flatMap((message, index): ThreadItem[] => {
    const before = messages[index - 1];
    const isNewDay = !before || dayOf(before.createdAt) !== dayOf(message.createdAt);
    const item: ThreadItem = {
      kind: "message",
      key: message.id,
      message,
      isFirst: !isRun(before, message),
      isLast: !isRun(message, messages[index + 1]),
    };
    return isNewDay
      ? [{ kind: "day", key: `day ${message.id}`, at: message.createdAt }, item]
      : [item];
  });
}
