/** @jsxImportSource preact */
import { useChat } from "extensions/chat-panel/panel/chat-context";
import { Icon } from "./icons";

/** Who answers and when, and the ways out. */
export function Header() {
  const { chat, state, t, close } = useChat();
  const { session, overlay } = state;
  const { texts } = chat.handle.config;
  const name = session?.customer?.firstName || session?.details.name;
  return (
    <div class="header">
      {overlay && (
        <button
          type="button"
          class="icon-button"
          aria-label={t("back")}
          onClick={chat.closeOverlay}
        >
          <Icon name="back" />
        </button>
      )}
      <div class="header-text">
        <h2 id="doorbell-title" dir="auto">
          {session ? (name ? t("greeting_named", { name }) : t("greeting")) : texts.loading}
        </h2>
        {session && (
          <p class="availability">
            <span class={session.availability.isOpen ? "dot open" : "dot"} aria-hidden="true" />
            {session.availability.text}
          </p>
        )}
      </div>
      {session && !overlay && (
        <button
          type="button"
          class="icon-button"
          aria-label={t("search")}
          onClick={chat.openSearch}
        >
          <Icon name="search" />
        </button>
      )}
      <button type="button" class="icon-button" aria-label={texts.close} onClick={close}>
        <Icon name="close" />
      </button>
    </div>
  );
}
