import { useEffect, useState } from "react";
import { useDesk } from "~/admin/format/shop-format";
import { draftKey, openDraftStorage, readDraft, writeDraft, type DraftKind } from "./draft-storage";
import { useOtherTabs } from "./use-other-tabs";

export interface Draft {
  text: string;
  /** Shows `text` and keeps it. */
  change: (text: string) => void;
  /** Empties the field while its text is on its way; what is kept stays until `forget`. */
  takeAway: () => void;
  /** The text arrived: nothing of it is kept, unless something new was written meanwhile. */
  forget: (sent: string) => void;
}

/**
 * Text that outlives the page, for one conversation and kind, and is the same in every tab: what is sent in one is no
 * draft in another any more. Starts empty on the server and is filled in the browser.
 * The component that uses it must be keyed by conversation.
 */
export function useDraft(conversationId: string, kind: DraftKind): Draft {
  const { shopDomain } = useDesk();
  const key = draftKey(shopDomain, conversationId, kind);
  const [text, setText] = useState("");
  useEffect(() => setText(readDraft(openDraftStorage(), key)), [key]);
  useOtherTabs(key, () => setText(readDraft(openDraftStorage(), key)));
  return {
    text,
    change: (next) => {
      setText(next);
      writeDraft(openDraftStorage(), key, next);
    },
    takeAway: () => setText(""),
    forget: (sent) => {
      const storage = openDraftStorage();
      if (readDraft(storage, key).trim() === sent) writeDraft(storage, key, "");
    },
  };
}
