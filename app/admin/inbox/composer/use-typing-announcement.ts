import { useCallback, useEffect, useRef } from "react";

// The shopper's page forgets that we write after some seconds: it is said again this often while one does.
const REPEAT_MS = 4_000;
/** One who pauses for so long is not writing. */
const PAUSE_MS = 6_000;

/**
 * Tells the shopper that somebody is writing: at most every four seconds, and once when they stopped. Gives
 * the function to call with each change of the text. Silent unless `isTold`: not every channel can tell.
 */
export function useTypingAnnouncement(number: number, isTold: boolean): (text: string) => void {
  const saidAt = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const say = useCallback(
    (isTyping: boolean) => {
      if (!isTyping && saidAt.current === 0) return;
      saidAt.current = isTyping ? Date.now() : 0;
      // A hint of a moment: nothing is shown or tried again when it does not get through.
      fetch(`/app/inbox/${number}/typing`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ isTyping }),
      }).catch(() => undefined);
    },
    [number],
  );
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      say(false);
    },
    [say],
  );
  return useCallback(
    (text) => {
      if (!isTold) return;
      clearTimeout(timer.current);
      if (text.trim() === "") return say(false);
      if (Date.now() - saidAt.current > REPEAT_MS) say(true);
      timer.current = setTimeout(() => say(false), PAUSE_MS);
    },
    [isTold, say],
  );
}
