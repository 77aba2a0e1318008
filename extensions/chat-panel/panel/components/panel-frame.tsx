/** @jsxImportSource preact */
import { useRef } from "preact/hooks";
import { useChat } from "extensions/chat-panel/panel/chat-context";
import { findHelp } from "extensions/chat-panel/panel/load-help";
import { isFullScreen, useFrame } from "extensions/chat-panel/panel/use-frame";
import { ContactLink } from "./contact-link";
import { ConversationView } from "./conversation-view";
import { Header } from "./header";

function Unreachable() {
  const { chat, state } = useChat();
  const { texts } = chat.handle.config;
  return (
    <div class="body unreachable" role="alert">
      <p dir="auto">{state.error ?? texts.unreachable}</p>
      <button type="button" class="button" onClick={() => void chat.begin()}>
        {texts.retry}
      </button>
      <ContactLink />
    </div>
  );
}

function Content() {
  const { state } = useChat();
  const { phase, overlay } = state;
  if (phase === "failed") return <Unreachable />;
  const help = findHelp();
  if ((phase === "loading" && !state.session) || (overlay && !help))
    return (
      <div class="body skeleton" aria-busy="true">
        <span />
        <span />
        <span />
      </div>
    );
  if (help && overlay?.kind === "search") return <help.SearchView overlay={overlay} />;
  if (help && overlay?.kind === "article") return <help.ArticleView overlay={overlay} />;
  return <ConversationView />;
}

/** The panel: a dialog beside the page, or over the whole of a phone. */
export function PanelFrame() {
  const { chat, state, close } = useChat();
  const { config } = chat.handle;
  const panel = useRef<HTMLDivElement>(null);
  useFrame(panel, state.isOpen, state.overlay ? chat.closeOverlay : close);
  return (
    <div
      ref={panel}
      class="panel"
      role="dialog"
      aria-modal={isFullScreen()}
      aria-labelledby="doorbell-title"
      tabIndex={-1}
      dir={state.session?.direction ?? config.direction}
      lang={state.session?.locale ?? config.locale}
      hidden={!state.isOpen}
    >
      <Header />
      <Content />
      <div class="sr" aria-live="polite" aria-atomic="true">
        <span key={state.announcement.count} dir="auto">
          {state.isOpen ? state.announcement.text : ""}
        </span>
      </div>
    </div>
  );
}
