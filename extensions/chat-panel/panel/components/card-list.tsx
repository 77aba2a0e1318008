/** @jsxImportSource preact */
import type { MessageCard } from "extensions/chat-panel/panel/api/types";
import { useChat } from "extensions/chat-panel/panel/chat-context";
import { useHelp } from "extensions/chat-panel/panel/load-help";
import { Icon } from "./icons";

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
  const help = useHelp(card.type !== "article");
  switch (card.type) {
    case "product":
      return help && <help.ProductCard card={card} />;
    case "discount":
      return help && <help.DiscountCard card={card} />;
    case "order":
      return help && <help.OrderCard card={card} />;
    case "article":
      return <ArticleCard card={card} />;
    default:
      // A kind that only newer panels know: the message's text says the same.
      return null;
  }
}

/** What stands beside a message's words; of several orders the first, and the others folded. */
export function CardList({ cards }: { cards: readonly MessageCard[] }) {
  const { t } = useChat();
  const [, second] = cards;
  const shown = second?.type === "order" ? cards.slice(0, 1) : cards;
  const folded = cards.slice(shown.length);
  return (
    <>
      {shown.map((card, index) => (
        <Card key={index} card={card} />
      ))}
      {folded.length > 0 && (
        <details class="folded">
          <summary>{t("more_orders")}</summary>
          {folded.map((card, index) => (
            <Card key={index} card={card} />
          ))}
        </details>
      )}
    </>
  );
}
