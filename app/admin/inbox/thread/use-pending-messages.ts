import { useEffect, useMemo, useState } from "react";
import { useDesk } from "~/admin/format/shop-format";
import { pendingMessage } from "~/admin/inbox/composer/pending-message";
import type { ConversationIntent } from "~/admin/inbox/conversation-intent";
import { useIntent } from "~/admin/inbox/use-intent";
import type { ConversationView, MessageView } from "~/conversations/reads/views";

type SendIntent = Extract<ConversationIntent, { requestId: string }>;

/**
 * When something was first seen here, but not before the newest message (milliseconds); null while there is none, and
 * for the moment until it was looked at.
 */
function useStart(intent: SendIntent | null, newestAt: number): Date | null {
  const [seen, setSeen] = useState<{ requestId: string; at: Date } | null>(null);
  const requestId = intent?.requestId ?? null;
  useEffect(() => {
    if (requestId === null) return;
    setSeen((before) =>
      before?.requestId === requestId
        ? before
        : { requestId, at: new Date(Math.max(Date.now(), newestAt)) },
    );
  }, [requestId, newestAt]);
  return seen?.requestId === requestId ? seen.at : null;
}

const requestOf = (intent: ConversationIntent | null): SendIntent | null =>
  intent && "requestId" in intent ? intent : null;

/** Replies and notes on their way, to be shown at once. They leave when the thread that holds them has come. */
export function usePendingMessages(conversation: ConversationView): MessageView[] {
  const { staff } = useDesk();
  const { channel, messages } = conversation;
  const newestAt = Date.parse(messages.at(-1)?.createdAt ?? "") || 0;
  const reply = requestOf(useIntent(conversation.number, "reply").pending);
  const note = requestOf(useIntent(conversation.number, "note").pending);
  const replyStart = useStart(reply, newestAt);
  const noteStart = useStart(note, newestAt);
  return useMemo(() => {
    const show = (intent: SendIntent | null, since: Date | null): MessageView[] => {
      if (!intent || !since) return [];
      const hasArrived = messages.some(
        (message) =>
          message.author.id === staff.id &&
          message.text === intent.text &&
          Date.parse(message.createdAt) >= since.getTime() - 5_000,
      );
      const message = hasArrived ? null : pendingMessage(intent, staff, channel, since);
      return message ? [message] : [];
    };
    return [...show(reply, replyStart), ...show(note, noteStart)];
  }, [reply, replyStart, note, noteStart, messages, staff, channel]);
}
