import { useCallback, useEffect, useRef, useState } from "react";
import type { PageHint } from "~/realtime/read-hints";

// The shopper's page says every few seconds that somebody still writes; when it falls silent, they have stopped.
const SILENCE_MS = 8_000;

/** Whether the shopper is writing, from the hints of the conversation's topic. */
export function useTyping(conversationId: string): {
  isTyping: boolean;
  onTyping: (hint: PageHint) => void;
} {
  const [isTyping, setIsTyping] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    setIsTyping(false);
    return () => clearTimeout(timer.current);
  }, [conversationId]);
  const onTyping = useCallback(
    ({ topic, type, typing }: PageHint) => {
      if (!typing || type !== "visitor.typing" || topic !== `conversation:${conversationId}`)
        return;
      clearTimeout(timer.current);
      setIsTyping(typing.isTyping);
      if (typing.isTyping) timer.current = setTimeout(() => setIsTyping(false), SILENCE_MS);
    },
    [conversationId],
  );
  return { isTyping, onTyping };
}
