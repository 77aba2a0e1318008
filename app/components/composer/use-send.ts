import { useEffect, useRef } from "react";
import type { ConversationIntent } from "../inbox/conversation-intent";
import { useIntent } from "../inbox/use-intent";
import type { DraftKind } from "./draft-storage";
import type { Draft } from "./use-draft";
import { newRequestId } from "./request-id";

interface UseSendOptions {
  number: number;
  kind: DraftKind;
  draft: Draft;
}

type Creating = Extract<ConversationIntent, { intent: DraftKind }>;

/**
 * Sends what was written. The field empties at once, since the thread shows the message on its way; should it fail,
 * the text comes back before anything typed meanwhile.
 */
export function useSend({ number, kind, draft }: UseSendOptions) {
  const intent = useIntent(number, kind);
  const attempt = useRef<{ text: string; requestId: string } | null>(null);
  const latest = useRef(draft);
  useEffect(() => {
    latest.current = draft;
  });

  const { isBusy, result } = intent;
  const wasBusy = useRef(false);
  useEffect(() => {
    const hasEnded = wasBusy.current && !isBusy;
    wasBusy.current = isBusy;
    if (!hasEnded || !attempt.current) return;
    if (result?.ok) {
      latest.current.forget(attempt.current.text);
      attempt.current = null;
      return;
    }
    latest.current.change([attempt.current.text, latest.current.text].filter(Boolean).join("\n\n"));
  }, [isBusy, result]);

  const send = (status: "waiting" | "closed") => {
    const trimmed = draft.text.trim();
    if (trimmed === "" || isBusy) return;
    const requestId =
      attempt.current?.text === trimmed ? attempt.current.requestId : newRequestId();
    attempt.current = { text: trimmed, requestId };
    const created: Creating =
      kind === "note"
        ? { intent: "note", text: trimmed, requestId }
        : { intent: "reply", text: trimmed, requestId, status };
    intent.send(created);
    draft.takeAway();
  };
  return { send, isBusy, error: intent.error };
}
