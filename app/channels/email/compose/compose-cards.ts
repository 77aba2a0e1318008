import type { MessageCard } from "~/conversations/inbound/inbound-message";
import { escapeHtml } from "~/lib/escape-html";

/** A card in words: a title, what there is to say of it, and where it leads. */
interface CardWords {
  title: string;
  lines: string[];
  url: string | null;
  imageUrl: string | null;
}

function formatPrice(price: string, currency: string): string {
  const amount = Number(price);
  if (!Number.isFinite(amount) || !/^[A-Z]{3}$/.test(currency)) return `${price} ${currency}`;
  return new Intl.NumberFormat("en", { style: "currency", currency }).format(amount);
}

function wordsOf(card: MessageCard): CardWords {
  switch (card.type) {
    case "product": {
      const { title, variantTitle, price, currency, url, imageUrl } = card;
      const lines = [variantTitle ?? "", formatPrice(price, currency)].filter(Boolean);
      return { title, lines, url, imageUrl };
    }
    case "discount":
      return { title: card.title, lines: [card.code], url: card.url, imageUrl: null };
    case "order": {
      const { name, status, expected, trackings, url } = card;
      const parcels = trackings.map((tracking) =>
        [tracking.company, tracking.number, tracking.url].filter(Boolean).join(" "),
      );
      const lines = [status, expected ?? "", ...parcels].filter(Boolean);
      return { title: name, lines, url, imageUrl: null };
    }
    case "article": {
      // A path of the shop leads nowhere in a mail.
      const url = card.url && /^https?:/.test(card.url) ? card.url : null;
      return { title: card.title, lines: [], url, imageUrl: null };
    }
  }
}

/** Cards as a plain text mail has them. */
export function cardsAsText(cards: readonly MessageCard[]): string {
  return cards
    .map(wordsOf)
    .map(({ title, lines, url }) => [title, ...lines, url ?? ""].filter(Boolean).join("\n"))
    .join("\n\n");
}

const BOX =
  "margin:0 0 1em;padding:12px;border:1px solid #d2d5d8;border-radius:8px;border-collapse:separate";

function cardAsHtml({ title, lines, url, imageUrl }: CardWords): string {
  const name = escapeHtml(title);
  const heading = url ? `<a href="${escapeHtml(url)}">${name}</a>` : name;
  const image = imageUrl
    ? `<td style="padding-inline-end:12px"><img src="${escapeHtml(imageUrl)}" alt="" width="64" height="64" style="object-fit:cover"></td>`
    : "";
  const rest = lines.map((line) => `<br>${escapeHtml(line)}`).join("");
  return `<table role="presentation" dir="auto" style="${BOX}"><tr>${image}<td dir="auto"><strong>${heading}</strong>${rest}</td></tr></table>`;
}

/** Cards as an HTML mail has them: boxes that every mail program can draw. */
export function cardsAsHtml(cards: readonly MessageCard[]): string {
  return cards.map((card) => cardAsHtml(wordsOf(card))).join("\n");
}
