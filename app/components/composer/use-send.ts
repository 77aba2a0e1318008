import { useEffect, useRef } from "react";
import type { ConversationIntent } from "../inbox/conversation-intent";
import { useIntent } from "../inbox/use-intent";
import type { DraftKind } from "./draft-storage";
import { newRequestId } from "./request-id";

interface UseSendOptions {
  number: number;
  kind: DraftKind;
  /** Text as it stands in the composer. */
  text: string;
  onTextChange: (text: string) => void;
}

type Creating = Extract<ConversationIntent, { intent: DraftKind }>;

/**
 * Sends what was written. The field empties at once, since the thread shows the message on its way; should it fail,
 * the text comes back before anything typed meanwhile.
 */
export function useSend({ number, kind, text, onTextChange }: UseSendOptions) {
  const intent = useIntent(number, kind);
  const attempt = useRef<{ text: string; requestId: string } | null>(null);
  const latestText = useRef(text);
  const change = useRef(onTextChange);
  useEffect(() => {
    latestText.current = text;
    change.current = onTextChange;
  });

  const { isBusy, result } = intent;
  const wasBusy = useRef(false);
  useEffect(() => {
    const hasEnded = wasBusy.current && !isBusy;
    wasBusy.current = isBusy;
    if (!hasEnded || !attempt.current) return;
    if (result?.ok) {
      attempt.current = null;
      return;
    }
    change.current([attempt.current.text, latestText.current].filter(Boolean).join("\n\n"));
  }, [isBusy, result]);

  const send = (status: "waiting" | "closed") => {
    const trimmed = text.trim();
    if (trimmed === "" || isBusy) return;
    const requestId =
      attempt.current?.text === trimmed ? attempt.current.requestId : newRequestId();
    attempt.current = { text: trimmed, requestId };
    const created: Creating =
      kind === "note"
        ? { intent: "note", text: trimmed, requestId }
        : { intent: "reply", text: trimmed, requestId, status };
    intent.send(created);
    onTextChange("");
  };
  return { send, isBusy, error: intent.error };
}
