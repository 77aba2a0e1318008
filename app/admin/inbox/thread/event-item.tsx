import { formatMoment } from "~/admin/format/format-time";
import { useDesk } from "~/admin/format/shop-format";
import { Time } from "~/admin/format/time";
import type { MessageView } from "~/conversations/reads/views";
import { entryWords } from "./entry-words";
import styles from "./thread.module.css";

interface EventItemProps {
  message: MessageView;
  entry: NonNullable<MessageView["entry"]>;
}

/** What happened to the conversation, in one quiet line. */
export function EventItem({ message, entry }: EventItemProps) {
  const desk = useDesk();
  const formatTime = (iso: string) => formatMoment(new Date(iso), desk);
  return (
    <li className={styles.event}>
      <span dir="auto">{entryWords(entry, message, { staffId: desk.staff.id, formatTime })}</span> ·{" "}
      <Time at={message.createdAt} format="clock" />
    </li>
  );
}
