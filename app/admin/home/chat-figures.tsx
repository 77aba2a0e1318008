import { useDesk } from "~/admin/format/shop-format";
import { inboxPath } from "~/admin/inbox/inbox-query";
import type { ChatNumbers } from "~/conversations/reads/find-chat-numbers.server";
import { Figure } from "./desk-figures";
import styles from "./home.module.css";

/** "62%", of a whole that is not nothing. */
function share(part: number, whole: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: "percent" }).format(part / whole);
}

/** How the storefront does: who is there now, and what the chat answers by itself. */
export function ChatFigures({ chat }: { chat: ChatNumbers }) {
  const { locale } = useDesk();
  const { online, chats, answeredAlone } = chat;
  const format = (count: number) => new Intl.NumberFormat(locale).format(count);
  const all = inboxPath({ view: "all", search: "" });
  return (
    <div className={styles.figures} data-count="3">
      <Figure
        label="Shoppers online"
        value={format(online)}
        note="With the chat in front of them"
        to={all}
      />
      <Figure label="Chats" value={format(chats)} note="In the last 30 days" to={all} />
      <Figure
        label="Answered without you"
        value={chats === 0 ? "–" : share(answeredAlone, chats, locale)}
        note={
          chats === 0
            ? "No chat yet"
            : `${format(answeredAlone)} of ${format(chats)} by quick answers alone`
        }
        to={all}
      />
    </div>
  );
}
