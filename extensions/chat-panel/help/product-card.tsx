/** @jsxImportSource preact */
import type { MessageCard } from "extensions/chat-panel/panel/api/types";
import { formatMoney } from "./format-money";
import { tools, useChat } from "./help-tools";

/** A product that the team suggests. */
export function ProductCard({ card }: { card: Extract<MessageCard, { type: "product" }> }) {
  const { t, locale } = useChat();
  return (
    <a class="card product" href={tools.safeUrl(card.url)}>
      {card.imageUrl && <img class="thumb" src={card.imageUrl} alt="" loading="lazy" />}
      <span class="card-body">
        <strong>
          <bdi>{card.title}</bdi>
        </strong>
        {card.variantTitle && (
          <small>
            <bdi>{card.variantTitle}</bdi>
          </small>
        )}
        <span class="price">
          <bdi>{formatMoney(card.price, card.currency, locale)}</bdi>
          {!card.isAvailable && <small class="tag">{t("sold_out")}</small>}
        </span>
        <span class="link">{t("view_product")}</span>
      </span>
    </a>
  );
}
