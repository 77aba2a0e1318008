/** @jsxImportSource preact */
import type { MessageCard } from "extensions/chat-panel/panel/api/types";
import { tools, useChat, useState } from "./help-tools";

/** "24 Nov 2026, 14:02": it may lie far ahead. */
const formatEnd = (iso: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(
    new Date(iso),
  );

/** A discount code to copy, or to use at once. */
export function DiscountCard({ card }: { card: Extract<MessageCard, { type: "discount" }> }) {
  const { t, locale } = useChat();
  const [isCopied, setCopied] = useState(false);
  const copy = () =>
    void navigator.clipboard?.writeText(card.code).then(
      () => setCopied(true),
      () => undefined,
    );
  return (
    <div class="card discount">
      <strong dir="auto">{card.title}</strong>
      <div class="code-row">
        <bdi class="code">{card.code}</bdi>
        <button type="button" class="quiet" onClick={copy}>
          <span role="status">{isCopied ? t("copied") : t("copy_code")}</span>
        </button>
      </div>
      {card.endsAt && <small>{t("code_until", { date: formatEnd(card.endsAt, locale) })}</small>}
      <a class="button" href={tools.safeUrl(card.url)}>
        {t("apply_code")}
      </a>
    </div>
  );
}
