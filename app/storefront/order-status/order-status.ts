import type { MessageCard } from "~/conversations/reads/message-cards";

export type OrderCard = Extract<MessageCard, { type: "order" }>;

/** How an order stands, in the shopper's language. */
export interface OrderStatus {
  orderId: string;
  /** Plain text: what happened, what comes next, when; without markup. */
  text: string;
  card: OrderCard;
  /** Something is still to happen: to be sent, to arrive, to be picked up, to be taken back. */
  isOpen: boolean;
}
