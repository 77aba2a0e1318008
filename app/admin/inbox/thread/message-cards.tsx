import { Badge, Icon } from "@shopify/polaris";
import { BookOpenIcon, DiscountIcon, ImageIcon, OrderIcon } from "@shopify/polaris-icons";
import type { ReactNode } from "react";
import { Money } from "~/admin/format/money";
import { Time } from "~/admin/format/time";
import type { MessageCard } from "~/conversations/reads/message-cards";
import styles from "./cards.module.css";

type CardOf<Type extends MessageCard["type"]> = Extract<MessageCard, { type: Type }>;

/** A link out of the app, or plain words where there is none. Cards hold web addresses that were checked when stored. */
function CardLink({ url, children }: { url: string | null; children: ReactNode }) {
  if (url === null || !/^https?:\/\//i.test(url)) return <>{children}</>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}

function ProductCard({ card }: { card: CardOf<"product"> }) {
  return (
    <div className={styles.card} data-type="product">
      <span className={styles.picture}>
        {card.imageUrl ? (
          <img src={card.imageUrl} alt="" loading="lazy" referrerPolicy="no-referrer" />
        ) : (
          <Icon source={ImageIcon} tone="subdued" />
        )}
      </span>
      <span className={styles.words}>
        <span className={styles.title} dir="auto">
          <CardLink url={card.url}>{card.title}</CardLink>
        </span>
        {card.variantTitle && (
          <span className={styles.quiet} dir="auto">
            {card.variantTitle}
          </span>
        )}
        <span className={styles.line}>
          <Money value={{ amount: card.price, currency: card.currency }} />
          {!card.isAvailable && <Badge size="small">Sold out</Badge>}
        </span>
      </span>
    </div>
  );
}

function DiscountCard({ card }: { card: CardOf<"discount"> }) {
  return (
    <div className={styles.card} data-type="discount">
      <span className={styles.sign}>
        <Icon source={DiscountIcon} tone="subdued" />
      </span>
      <span className={styles.words}>
        <span className={styles.code}>{card.code}</span>
        <span dir="auto">{card.title}</span>
        {card.endsAt && (
          <span className={styles.quiet}>
            Until <Time at={card.endsAt} format="date" />
          </span>
        )}
      </span>
    </div>
  );
}

function OrderStep({ step }: { step: CardOf<"order">["steps"][number] }) {
  return (
    <li data-done={step.isDone}>
      {step.label}
      {step.at && (
        <bdi className={styles.quiet}>
          {" "}
          <Time at={step.at} format="date" />
        </bdi>
      )}
    </li>
  );
}

function OrderStatusCard({ card }: { card: CardOf<"order"> }) {
  return (
    <div className={styles.card} data-type="order">
      <span className={styles.sign}>
        <Icon source={OrderIcon} tone="subdued" />
      </span>
      <span className={styles.words} dir="auto">
        <span className={styles.title}>
          <CardLink url={card.url}>{card.name}</CardLink>
          {" · "}
          <bdi>{card.status}</bdi>
        </span>
        {card.expected && <span>{card.expected}</span>}
        {card.steps.length > 0 && (
          <ol className={styles.steps}>
            {card.steps.map((step, index) => (
              <OrderStep key={index} step={step} />
            ))}
          </ol>
        )}
        {card.trackings.map((tracking, index) => (
          <span key={index} className={styles.quiet}>
            <CardLink url={tracking.url}>
              <bdi>
                {[tracking.company, tracking.number].filter(Boolean).join(" ") || "Tracking"}
              </bdi>
            </CardLink>
          </span>
        ))}
        {card.items.length > 0 && (
          <span className={styles.quiet} dir="auto">
            {card.items.map(({ title, quantity }) => `${quantity} × ${title}`).join(", ")}
          </span>
        )}
      </span>
    </div>
  );
}

function ArticleCard({ card }: { card: CardOf<"article"> }) {
  return (
    <div className={styles.card} data-type="article">
      <span className={styles.sign}>
        <Icon source={BookOpenIcon} tone="subdued" />
      </span>
      <span className={styles.words}>
        <span className={styles.quiet}>From your article</span>
        <span className={styles.title} dir="auto">
          {card.title}
        </span>
      </span>
    </div>
  );
}

/** One thing beside a message's text, as agents see what shoppers get. */
export function MessageCardView({ card }: { card: MessageCard }) {
  switch (card.type) {
    case "product":
      return <ProductCard card={card} />;
    case "discount":
      return <DiscountCard card={card} />;
    case "order":
      return <OrderStatusCard card={card} />;
    case "article":
      return <ArticleCard card={card} />;
  }
}

/** What stands beside a message's text: products, discount codes, orders, articles. */
export function MessageCards({ cards }: { cards: readonly MessageCard[] }) {
  if (cards.length === 0) return null;
  return (
    <ul className={styles.cards} aria-label="Attached">
      {cards.map((card, index) => (
        <li key={index}>
          <MessageCardView card={card} />
        </li>
      ))}
    </ul>
  );
}
