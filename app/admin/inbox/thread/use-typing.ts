import { useCallback, useEffect, useRef, useState } from "react";
import type { PageHint } from "~/realtime/read-hints";

// The shopper's page says every few seconds that somebody still writes; when it falls silent, they have stopped.
const SILENCE_MS = 8_000;

/** Whether the shopper is writing, from the hints of the conversation's topic. */
export function useTyping(conversationId: string): {
  isTyping: boolean;
  onTyping: (hint: PageHint) => void;
} {
  const [typingIn, setTypingIn] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const onTyping = useCallback(
    ({ topic, type, typing }: PageHint) => {
      if (!typing || type !== "visitor.typing" || topic !== `conversation:${conversationId}`)
        return;
      clearTimeout(timer.current);
      setTypingIn(typing.isTyping ? conversationId : null);
      if (typing.isTyping) timer.current = setTimeout(() => setTypingIn(null), SILENCE_MS);
    },
    [conversationId],
  );
  return { isTyping: typingIn === conversationId, onTyping };
}
