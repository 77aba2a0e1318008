/** @jsxImportSource preact */
import type { MessageCard } from "../api/types";
import { useChat } from "../chat-context";
import { DiscountCard } from "./discount-card";
import { Icon } from "./icons";
import { OrderCard } from "./order-card";
import { ProductCard } from "./product-card";

function ArticleCard({ card }: { card: Extract<MessageCard, { type: "article" }> }) {
  const { chat, t } = useChat();
  return (
    <button type="button" class="card source" onClick={() => void chat.openArticle(card.articleId)}>
      <Icon name="article" />
      <span class="card-body">
        <small>{t("source")}</small>
        <span class="link" dir="auto">
          {card.title}
        </span>
      </span>
    </button>
  );
}

function Card({ card }: { card: MessageCard }) {
  switch (card.type) {
    case "product":
      return <ProductCard card={card} />;
    case "discount":
      return <DiscountCard card={card} />;
    case "order":
      return <OrderCard card={card} />;
    case "article":
      return <ArticleCard card={card} />;
    default:
      // A kind that only newer panels know: the message's text says the same.
      return null;
  }
}

/** What stands beside a message's words. */
export function CardList({ cards }: { cards: readonly MessageCard[] }) {
  return (
    <>
      {cards.map((card) => (
        <Card card={card} />
      ))}
    </>
  );
}
