import { useEffect, useState } from "react";
import { useDesk } from "../format/shop-format";
import { type DraftKind, draftKey, openDraftStorage, readDraft, writeDraft } from "./draft-storage";

/**
 * Text that outlives the page, for one conversation and kind. Starts empty on the server and is filled in the browser.
 * The component that uses it must be keyed by conversation.
 */
export function useDraft(
  conversationId: string,
  kind: DraftKind,
): [string, (text: string) => void] {
  const { shopDomain } = useDesk();
  const key = draftKey(shopDomain, conversationId, kind);
  const [text, setText] = useState("");
  useEffect(() => setText(readDraft(openDraftStorage(), key)), [key]);
  const change = (next: string) => {
    setText(next);
    writeDraft(openDraftStorage(), key, next);
  };
  return [text, change];
}
