/** @jsxImportSource preact */
import type { SearchResult } from "extensions/chat-panel/panel/api/types";
import { tools, useChat, useEffect, useState } from "./help-tools";

const TYPING_PAUSE = 700;

/** Articles that may answer what is being written, above the field. Nothing moves while there are none. */
export function Suggestions({ text }: { text: string }) {
  const { chat, t } = useChat();
  const [results, setResults] = useState<SearchResult[]>([]);
  useEffect(() => {
    let isOver = false;
    const timer = setTimeout(() => {
      chat.client.call("search", { query: text, isTyping: true }).then(
        (found) => isOver || setResults(found.results),
        // An offer that cannot be made is none.
        () => undefined,
      );
    }, TYPING_PAUSE);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [chat, text]);
  return (
    <div class="suggestions" role="status">
      {results.length > 0 && <small>{t("suggested")}</small>}
      {results.map(({ id, title }) => (
        <button key={id} type="button" class="quiet" onClick={() => void chat.openArticle(id)}>
          <tools.Icon name="article" size={16} />
          <bdi>{title}</bdi>
        </button>
      ))}
    </div>
  );
}
