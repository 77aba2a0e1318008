/** @jsxImportSource preact */
import { useChat } from "extensions/chat-panel/panel/chat-context";

/** The way on where the chat is none: the contact form. */
export function ContactLink() {
  const { config, launcher } = useChat().chat.handle;
  return (
    <div class="problem">
      <a class="button" href={launcher.getAttribute("href") ?? undefined}>
        {config.texts.contact}
      </a>
    </div>
  );
}
