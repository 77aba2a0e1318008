import { useEffect, useState } from "react";
import { useDesk } from "~/admin/format/shop-format";
import type { FileLimits } from "~/channels/contract/capabilities";
import type { MessageCard } from "~/conversations/reads/message-cards";
import { isSameCard, MAX_CARDS, readDraftCards, writeDraftCards } from "./draft-cards";
import { draftKey, openDraftStorage } from "./draft-storage";
import { addFiles } from "./file-limits";
import { useOtherTabs } from "./use-other-tabs";

/** What goes out beside a reply's text. */
export interface Extras {
  cards: MessageCard[];
  files: File[];
}

export interface ReplyExtras extends Extras {
  /** Why something was not added; null when all was. */
  problem: string | null;
  addCard: (card: MessageCard) => void;
  removeCard: (index: number) => void;
  addFiles: (files: readonly File[]) => void;
  removeFile: (index: number) => void;
  /** Empties the composer while a message is on its way; what is kept stays until `forget`. */
  takeAway: () => void;
  /** The message failed: what it had comes back before what was added meanwhile. */
  giveBack: (extras: Extras) => void;
  /** The message arrived: nothing of it is kept. */
  forget: () => void;
}

// Browsers let no page keep a chosen file; these live until the page is left, whichever conversation is looked at.
const chosenFiles = new Map<string, File[]>();

/** Cards and files of the reply that is being written, within the `limits` of the channel it goes by. Cards outlive the page, files stay until it is closed. */
export function useReplyExtras(conversationId: string, limits: FileLimits | null): ReplyExtras {
  const { shopDomain } = useDesk();
  const key = `${draftKey(shopDomain, conversationId, "reply")}:cards`;
  const [cards, setCards] = useState<MessageCard[]>([]);
  const [files, setFiles] = useState<File[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    setCards(readDraftCards(openDraftStorage(), key));
    setFiles(chosenFiles.get(key) ?? []);
  }, [key]);
  useOtherTabs(key, () => setCards(readDraftCards(openDraftStorage(), key)));
  const keep = (next: Extras) => {
    setCards(next.cards);
    setFiles(next.files);
    writeDraftCards(openDraftStorage(), key, next.cards);
    chosenFiles.set(key, next.files);
  };
  const without = <Item>(items: Item[], index: number) => items.filter((_item, at) => at !== index);
  const add = (given: Extras) => {
    const fresh = given.cards.filter((card) => !cards.some((known) => isSameCard(known, card)));
    // Cards alone are no question of files.
    const merged =
      given.files.length > 0 ? addFiles(files, given.files, limits) : { files, problem: null };
    const hasRoom = cards.length + fresh.length <= MAX_CARDS;
    setProblem(hasRoom ? merged.problem : `A message can have ${MAX_CARDS} products and codes.`);
    keep({ cards: [...cards, ...fresh].slice(0, MAX_CARDS), files: merged.files });
  };
  return {
    cards,
    files,
    problem,
    addCard: (card) => add({ cards: [card], files: [] }),
    addFiles: (added) => add({ cards: [], files: [...added] }),
    removeCard: (index) => {
      setProblem(null);
      keep({ cards: without(cards, index), files });
    },
    removeFile: (index) => {
      setProblem(null);
      keep({ cards, files: without(files, index) });
    },
    takeAway: () => {
      setProblem(null);
      setCards([]);
      setFiles([]);
    },
    giveBack: (extras) =>
      keep({ cards: [...extras.cards, ...cards], files: [...extras.files, ...files] }),
    forget: () => keep({ cards, files }),
  };
}
