import { useFetcher } from "@remix-run/react";
import { useEffect, useState } from "react";
import type { ConversationView, MessageView } from "~/conversations/reads/views";

interface OlderMessages {
  /** Everything read so far, oldest first. */
  messages: MessageView[];
  hasOlder: boolean;
  isLoading: boolean;
  loadOlder: () => void;
}

/** The thread beyond the newest messages, which come with the page; earlier ones are read when asked for. */
export function useOlderMessages(conversation: ConversationView): OlderMessages {
  const { load, state, data } = useFetcher<{ conversation: ConversationView }>();
  const [older, setOlder] = useState<ConversationView[]>([]);
  useEffect(() => {
    const page = data?.conversation;
    if (!page || page.id !== conversation.id) return;
    // The same page comes again when everything on screen is renewed.
    const first = page.messages[0]?.id;
    setOlder((pages) => {
      const known = pages.findIndex((other) => other.messages[0]?.id === first);
      return known < 0 ? [page, ...pages] : pages.with(known, page);
    });
  }, [data, conversation.id]);

  const shown = new Set<string>();
  const messages = [...older.flatMap((page) => page.messages), ...conversation.messages].filter(
    (message) => !shown.has(message.id) && shown.add(message.id),
  );
  const cursor = (older[0] ?? conversation).olderCursor;
  return {
    messages,
    hasOlder: cursor !== null,
    isLoading: state !== "idle",
    loadOlder: () => {
      if (cursor !== null)
        load(`/app/inbox/${conversation.number}?before=${encodeURIComponent(cursor)}`);
    },
  };
}
