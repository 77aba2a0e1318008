import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { readHints, type PageHint } from "./read-hints";

// Several changes at once, as a reply and its event line are, make one look.
const COALESCE_MS = 150;
// Topics that fire with every change in the shop are looked at less often.
const CALM_MS = 2_000;

/**
 * Keeps the page's data fresh: asks for it again when something of `topics` changed, when the connection was lost and
 * stands again, and when the page is looked at after a while. `calmTopics` are only looked at every two seconds.
 * `onTyping` hears who types in a topic of `topics`; that changes no data, so nothing is asked for.
 */
export function useRealtime(
  topics: readonly string[],
  calmTopics: readonly string[] = [],
  onTyping?: (hint: PageHint) => void,
): void {
  const revalidator = useRevalidator();
  const latest = useRef({ topics, calmTopics, revalidator, onTyping });
  useEffect(() => {
    latest.current = { topics, calmTopics, revalidator, onTyping };
  });
  useEffect(() => {
    const controller = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let dueAt = Infinity;
    let opened = 0;
    const look = (afterMs: number) => {
      const at = Date.now() + afterMs;
      if (at >= dueAt) return;
      clearTimeout(timer);
      dueAt = at;
      timer = setTimeout(() => {
        dueAt = Infinity;
        // While an answer is under way the next look waits, so that a change in between is not missed.
        if (latest.current.revalidator.state !== "idle") return look(COALESCE_MS);
        latest.current.revalidator.revalidate();
      }, afterMs);
    };
    const onHint = (hint: PageHint) => {
      const { topic, typing } = hint;
      if (typing) {
        if (latest.current.topics.includes(topic)) latest.current.onTyping?.(hint);
      } else if (topic === "all" || latest.current.topics.includes(topic)) look(COALESCE_MS);
      else if (latest.current.calmTopics.includes(topic)) look(CALM_MS);
    };
    const onOpen = () => {
      if (opened++ > 0) look(COALESCE_MS);
    };
    const onVisible = () => {
      if (document.visibilityState === "visible" && navigator.onLine) look(COALESCE_MS);
    };
    void readHints({ signal: controller.signal, onHint, onOpen });
    document.addEventListener("visibilitychange", onVisible);
    return () => {
      controller.abort();
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", onVisible);
    };
  }, []);
}
