import type { FoundEvidence, FoundOrder } from "~/commerce/read/found-orders";
import type { OrderCandidates } from "./order-candidates";
import type { Ownership, Sender } from "./sender";

/** A message as the matcher sees it, with what the mirror holds on it. Nothing else has a say. */
export interface MatchInput {
  candidates: OrderCandidates;
  sender: Sender;
  /** Subject and own text, for names written in it. */
  text: string;
  found: FoundEvidence;
  /** The conversation has a sure order already: one that only the address points to is then no news. */
  hasAttachedOrder: boolean;
  /** When the message was written. */
  now: Date;
}

/** A found order with why it is the sender's own (empty: it is not, as far as we know). */
export interface OrderWithOwnership {
  order: FoundOrder;
  ownership: Ownership[];
}

/** What the parts of the judgement see. */
export interface MatchCase extends MatchInput {
  orders: OrderWithOwnership[];
  /** Of the sender's name and the text, as toSearchable makes them; once, since many orders' owners are looked for. */
  words: string;
  /** The sender is a customer or has orders. */
  isKnownSender: boolean;
}
