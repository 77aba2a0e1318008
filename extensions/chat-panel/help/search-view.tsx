/** @jsxImportSource preact */
import type { Overlay } from "extensions/chat-panel/panel/store/chat-state";
import { tools, useChat, useEffect, useRef, useState } from "./help-tools";

const TYPING_PAUSE = 350;

/** Searches the shop's help articles without leaving the chat. */
export function SearchView({ overlay }: { overlay: Extract<Overlay, { kind: "search" }> }) {
  const { chat, t } = useChat();
  const [text, setText] = useState(overlay.query);
  const input = useRef<HTMLInputElement | null>(null);
  const { query, results } = overlay;
  useEffect(() => input.current?.focus(), []);
  useEffect(() => {
    const wanted = text.trim();
    if (!wanted || wanted === query) return undefined;
    const timer = setTimeout(() => void chat.search(wanted), TYPING_PAUSE);
    return () => clearTimeout(timer);
  }, [chat, query, text]);
  return (
    <div class="body">
      <form class="search" role="search" onSubmit={(event) => event.preventDefault()}>
        <tools.Icon name="search" size={18} />
        <input
          ref={input}
          type="search"
          value={text}
          dir={text ? "auto" : undefined}
          maxLength={200}
          aria-label={t("search")}
          placeholder={t("search_placeholder")}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </form>
      <div role="status" class="sr">
        {results && (results.length > 0 ? t("search_found", { count: results.length }) : "")}
      </div>
      <ul class="results">
        {results?.map(({ id, title, summary }) => (
          <li key={id}>
            <button type="button" onClick={() => void chat.openArticle(id)}>
              <strong>
                <bdi>{title}</bdi>
              </strong>
              <span dir="auto">{summary}</span>
            </button>
          </li>
        ))}
      </ul>
      {results?.length === 0 && <p class="event">{t("search_none", { query })}</p>}
    </div>
  );
}
