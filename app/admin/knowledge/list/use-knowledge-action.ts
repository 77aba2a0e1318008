import { useFetcher } from "@remix-run/react";
import { useCallback, useEffect, useRef } from "react";
import type { KnowledgeIntent, KnowledgeResult } from "./knowledge-intent";

export interface KnowledgeAction {
  send: (intent: KnowledgeIntent) => void;
  isBusy: boolean;
  /** Why the last one failed; null when it went well or none was sent. */
  error: string | null;
}

/**
 * Sends actions of the list without leaving it. `key` keeps apart what can be under way at once; one part's failure
 * then shows beside that part. `onDone` is called once for each that went well.
 */
export function useKnowledgeAction(key: string, onDone?: () => void): KnowledgeAction {
  const { submit, state, data } = useFetcher<KnowledgeResult>({ key: `knowledge/${key}` });
  const isAsked = useRef(false);
  const done = useRef(onDone);
  useEffect(() => {
    done.current = onDone;
  });
  useEffect(() => {
    if (!isAsked.current || state !== "idle" || !data) return;
    isAsked.current = false;
    if (data.ok) done.current?.();
  }, [state, data]);
  const send = useCallback(
    (intent: KnowledgeIntent) => {
      isAsked.current = true;
      void submit(intent as Parameters<typeof submit>[0], {
        method: "post",
        action: "/app/knowledge?index",
        encType: "application/json",
      });
    },
    [submit],
  );
  return {
    send,
    isBusy: state !== "idle",
    error: state === "idle" && data?.ok === false ? data.message : null,
  };
}
