/** @jsxImportSource preact */
import { useChat } from "extensions/chat-panel/panel/chat-context";

/** Questions that are answered at once. */
export function QuickReplies() {
  const { chat, state, t } = useChat();
  const { session, conversation, isAnswering, lookup, outgoing } = state;
  const isTeams = conversation?.handler === "team" || outgoing.length > 0;
  if (!session?.quickReplies.length || isTeams || lookup) return null;
  return (
    <div class={conversation ? "quick more" : "quick"} role="group" aria-label={t("quick_replies")}>
      {session.quickReplies.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          class="chip"
          disabled={isAnswering}
          onClick={() => void chat.askQuick(id)}
        >
          {label}
        </button>
      ))}
      {!conversation && (
        <button
          type="button"
          class="chip"
          disabled={isAnswering}
          onClick={() => void chat.askPerson()}
        >
          {t("ask_person")}
        </button>
      )}
    </div>
  );
}
