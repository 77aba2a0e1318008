import { useFetcher } from "@remix-run/react";
import { useCallback } from "react";
import type { ConversationIntent, IntentResult } from "./conversation-intent";

interface IntentHandle {
  send: (intent: ConversationIntent) => void;
  isBusy: boolean;
  /** What is on its way, for showing the outcome before it is certain. */
  pending: ConversationIntent | null;
  /** Why the last one failed; null when it went well or none was sent. */
  error: string | null;
  result: IntentResult | undefined;
}

/**
 * Sends actions of the conversation page without leaving it. `key` keeps apart what can be under way at once; one
 * part's failure then shows beside that part.
 */
export function useIntent(number: number, key: string): IntentHandle {
  const { submit, state, data, json } = useFetcher<IntentResult>({ key: `${key}/${number}` });
  const send = useCallback(
    (intent: ConversationIntent) => {
      void submit(intent, {
        method: "post",
        action: `/app/inbox/${number}`,
        encType: "application/json",
      });
    },
    [submit, number],
  );
  return {
    send,
    isBusy: state !== "idle",
    pending: state === "idle" ? null : ((json as ConversationIntent | undefined) ?? null),
    error: state === "idle" && data?.ok === false ? data.message : null,
    result: data,
  };
}
