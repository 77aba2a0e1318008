import { useFetcher } from "@remix-run/react";
import { useCallback } from "react";
import type { ConversationIntent, IntentResult } from "./conversation-intent";

interface IntentHandle {
  /** `files` go with it as a multipart form, whose field "intent" is the JSON. */
  send: (intent: ConversationIntent, files?: readonly File[]) => void;
  isBusy: boolean;
  /** What is on its way, for showing the outcome before it is certain. */
  pending: ConversationIntent | null;
  /** Why the last one failed; null when it went well or none was sent. */
  error: string | null;
  result: IntentResult | undefined;
}

/** What was submitted: as JSON, as the text of JSON, or inside a form with files. */
function readPending(json: unknown, form: FormData | undefined): ConversationIntent | null {
  const sent = form?.get("intent") ?? json;
  const value: unknown = typeof sent === "string" ? JSON.parse(sent) : sent;
  return (value as ConversationIntent | undefined) ?? null;
}

/**
 * Sends actions of the conversation page without leaving it. `key` keeps apart what can be under way at once; one
 * part's failure then shows beside that part.
 */
export function useIntent(number: number, key: string): IntentHandle {
  const { submit, state, data, json, formData } = useFetcher<IntentResult>({
    key: `${key}/${number}`,
  });
  const send = useCallback(
    (intent: ConversationIntent, files: readonly File[] = []) => {
      const target = { method: "post", action: `/app/inbox/${number}` } as const;
      if (files.length === 0) {
        void submit(JSON.stringify(intent), { ...target, encType: "application/json" });
        return;
      }
      const form = new FormData();
      form.set("intent", JSON.stringify(intent));
      for (const file of files) form.append("files", file);
      void submit(form, { ...target, encType: "multipart/form-data" });
    },
    [submit, number],
  );
  return {
    send,
    isBusy: state !== "idle",
    pending: state === "idle" ? null : readPending(json, formData),
    error: state === "idle" && data?.ok === false ? data.message : null,
    result: data,
  };
}
