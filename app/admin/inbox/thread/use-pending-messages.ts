import { useMemo, useRef } from "react";
import { useDesk } from "~/admin/format/shop-format";
import { pendingMessage } from "~/admin/inbox/composer/pending-message";
import { useIntent } from "~/admin/inbox/use-intent";
import type { ConversationView, MessageView } from "~/conversations/reads/views";

/** Replies and notes on their way, to be shown at once. They leave when the thread that holds them has come. */
export function usePendingMessages(conversation: ConversationView): MessageView[] {
  const { staff } = useDesk();
  const reply = useIntent(conversation.number, "reply");
  const note = useIntent(conversation.number, "note");
  const startedAt = useRef(new Map<string, Date>());
  const { channel, messages } = conversation;
  return useMemo(() => {
    const newestAt = Date.parse(messages.at(-1)?.createdAt ?? "") || 0;
    return [reply.pending, note.pending].flatMap((intent) => {
      if (!intent || !("requestId" in intent)) return [];
      const since =
        startedAt.current.get(intent.requestId) ?? new Date(Math.max(Date.now(), newestAt));
      startedAt.current.set(intent.requestId, since);
      const arrived = messages.some(
        (message) =>
          message.author.id === staff.id &&
          message.text === intent.text &&
          Date.parse(message.createdAt) >= since.getTime() - 5_000,
      );
      const message = arrived ? null : pendingMessage(intent, staff, channel, since);
      return message ? [message] : [];
    });
  }, [reply.pending, note.pending, messages, staff, channel]);
}
