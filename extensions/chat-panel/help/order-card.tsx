/** @jsxImportSource preact */
import type { MessageCard } from "extensions/chat-panel/panel/api/types";
import { formatMoment } from "extensions/chat-panel/panel/text/format";
import { tools, useChat } from "./help-tools";

type OrderData = Extract<MessageCard, { type: "order" }>;

function Steps({ steps }: { steps: OrderData["steps"] }) {
  const { t, locale } = useChat();
  return (
    <ol class="steps">
      {steps.map((step, index) => (
        <li key={index} class={step.isDone ? "step done" : "step"}>
          <span class="sr">{step.isDone ? t("step_done") : t("step_next")}: </span>
          <span dir="auto">{step.label}</span>
          {step.at && <small>{formatMoment(step.at, locale)}</small>}
        </li>
      ))}
    </ol>
  );
}

function Trackings({ trackings }: { trackings: OrderData["trackings"] }) {
  const { t } = useChat();
  return (
    <div class="trackings">
      {trackings.map(({ company, number, url }, index) => (
        <div key={index} class="tracking">
          <span>
            {company} <bdi>{number}</bdi>
          </span>
          {url && (
            <a class="button" href={tools.safeUrl(url)} target="_blank">
              {t("track")}
            </a>
          )}
        </div>
      ))}
    </div>
  );
}

/** Where an order is: what happened, what comes next and when, and the way to the carrier. */
export function OrderCard({ card }: { card: OrderData }) {
  const { t } = useChat();
  return (
    <section class="card order">
      <div class="order-head">
        <strong>
          <bdi>{card.name}</bdi>
        </strong>
        <span class="tag" dir="auto">
          {card.status}
        </span>
      </div>
      {card.expected && <strong dir="auto">{card.expected}</strong>}
      {card.steps.length > 0 && <Steps steps={card.steps} />}
      <Trackings trackings={card.trackings} />
      {card.items.length > 0 && (
        <ul class="items">
          {card.items.map((item, index) => (
            <li key={index}>
              {item.imageUrl && <img src={item.imageUrl} alt="" loading="lazy" />}
              <span>
                <bdi>{item.title}</bdi>
              </span>
              <bdi>×{item.quantity}</bdi>
            </li>
          ))}
        </ul>
      )}
      {card.url && (
        <a class="link" href={tools.safeUrl(card.url)}>
          {t("view_order")}
        </a>
      )}
    </section>
  );
}
