import { formatDay } from "~/admin/format/format-time";
import { useDesk } from "~/admin/format/shop-format";
import type { ConversationView } from "~/conversations/reads/views";
import type { ChatMark } from "./chat-marks";
import { EventItem } from "./event-item";
import type { MessageDay } from "./group-by-day";
import { MessageItem } from "./message-item";
import styles from "./thread.module.css";

interface ThreadDayProps {
  day: MessageDay;
  now: Date;
  conversation: ConversationView;
  contactName: string;
  /** How far chat answers of ours got, by message id. */
  marks: ReadonlyMap<string, ChatMark>;
  /** Ids of messages that the server does not have yet. */
  pendingIds: ReadonlySet<string>;
  /** Id of the newest message whose sender is not verified. */
  newestClaim: string | null;
}

/** What was written and done on one day. */
export function ThreadDay(props: ThreadDayProps) {
  const { day, now, conversation, contactName, marks, pendingIds, newestClaim } = props;
  const desk = useDesk();
  return (
    <section className={styles.day} aria-label={day.key}>
      <h3 className={styles.daySeparator} suppressHydrationWarning>
        {formatDay(new Date(day.messages[0]?.message.createdAt ?? now), now, desk)}
      </h3>
      <ol className={styles.messages}>
        {day.messages.map(({ message, isContinuation }) =>
          message.entry ? (
            <EventItem key={message.id} message={message} entry={message.entry} />
          ) : (
            <MessageItem
              key={message.id}
              message={message}
              contactName={contactName}
              conversation={conversation}
              mark={marks.get(message.id) ?? null}
              isContinuation={isContinuation}
              isPending={pendingIds.has(message.id)}
              isNewestClaim={message.id === newestClaim}
            />
          ),
        )}
      </ol>
    </section>
  );
}
