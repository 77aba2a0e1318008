import type { MessageCard } from "~/conversations/reads/message-cards";

/** What a quick reply is answered with. */
export interface QuickAnswer {
  /** Plain text, paragraphs apart by an empty line. */
  text: string;
  /** Orders with their status, and the article an answer was taken from. */
  cards: MessageCard[];
  /** What the shopper must give before there is an answer: "order-lookup" is order number and e-mail. */
  needs: null | "order-lookup";
}
