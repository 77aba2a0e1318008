import { useEffect, useRef } from "react";
import type { ConversationIntent } from "~/admin/inbox/conversation-intent";
import { useIntent } from "~/admin/inbox/use-intent";
import type { DraftKind } from "./draft-storage";
import { newRequestId } from "./request-id";
import type { Draft } from "./use-draft";
import type { Extras, ReplyExtras } from "./use-reply-extras";

interface UseSendOptions {
  number: number;
  kind: DraftKind;
  draft: Draft;
  /** Cards and files of a reply; notes have none. */
  extras: ReplyExtras | null;
  /** It arrived, and left the conversation in this state; of a note, null. */
  onSent: (status: SentStatus | null) => void;
}

export type SentStatus = "waiting" | "closed";

interface Attempt extends Extras {
  text: string;
  status: SentStatus | null;
  requestId: string;
}

type CreateIntent = Extract<ConversationIntent, { intent: DraftKind }>;

const NOTHING: Extras = { cards: [], files: [] };

function isSameAttempt(attempt: Attempt | null, text: string, { cards, files }: Extras): boolean {
  return (
    attempt?.text === text &&
    JSON.stringify(attempt.cards) === JSON.stringify(cards) &&
    attempt.files.length === files.length &&
    attempt.files.every((file, index) => file === files[index])
  );
}

/**
 * Sends what was written. The field empties at once, since the thread shows the message on its way; should it fail,
 * text, cards and files come back before anything added meanwhile.
 */
export function useSend({ number, kind, draft, extras, onSent }: UseSendOptions) {
  const intent = useIntent(number, kind);
  const attempt = useRef<Attempt | null>(null);
  const latest = useRef({ draft, extras, onSent });
  useEffect(() => {
    latest.current = { draft, extras, onSent };
  });

  const { isBusy, result } = intent;
  const wasBusy = useRef(false);
  useEffect(() => {
    const hasEnded = wasBusy.current && !isBusy;
    wasBusy.current = isBusy;
    const sent = attempt.current;
    if (!hasEnded || !sent) return;
    const current = latest.current;
    if (result?.ok) {
      current.draft.forget(sent.text);
      current.extras?.forget();
      attempt.current = null;
      current.onSent(sent.status);
      return;
    }
    current.draft.change([sent.text, current.draft.text].filter(Boolean).join("\n\n"));
    current.extras?.giveBack(sent);
  }, [isBusy, result]);

  const send = (status: SentStatus) => {
    const text = draft.text.trim();
    const { cards, files } = extras ?? NOTHING;
    if ((text === "" && cards.length === 0 && files.length === 0) || isBusy) return;
    const known = attempt.current;
    const requestId =
      known && isSameAttempt(known, text, { cards, files }) ? known.requestId : newRequestId();
    attempt.current = { text, requestId, cards, files, status: kind === "note" ? null : status };
    const created: CreateIntent =
      kind === "note"
        ? { intent: "note", text, requestId }
        : { intent: "reply", text, requestId, status, cards };
    intent.send(created, files);
    draft.takeAway();
    extras?.takeAway();
  };
  return { send, isBusy, error: intent.error };
}
