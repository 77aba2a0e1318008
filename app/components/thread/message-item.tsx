import { Badge, InlineError } from "@shopify/polaris";
import { LockIcon } from "@shopify/polaris-icons";
import { useState } from "react";
import type { MessageView } from "~/conversations/views";
import { useDesk } from "../format/shop-format";
import { Time } from "../format/time";
import { SmallIcon } from "../inbox/small-icon";
import { useIntent } from "../inbox/use-intent";
import { DeliveryLine } from "./delivery-line";
import { MessageBody, opensFormatted } from "./message-body";
import { MessageMenu } from "./message-menu";
import styles from "./thread.module.css";

interface MessageItemProps {
  message: MessageView;
  conversationNumber: number;
  isContinuation: boolean;
  /** Shown before the server has it. */
  isPending?: boolean;
}

const AUTOMATIC = {
  "auto-reply": "Automatic reply",
  bounce: "Could not be delivered",
  loop: "Automatic mail",
} as const;

function MessageAuthor({ message }: { message: MessageView }) {
  const desk = useDesk();
  const isMe = message.author.id === desk.staff.id && message.author.kind === "staff";
  return (
    <div className={styles.author}>
      {message.kind === "note" && (
        <span className={styles.noteLabel}>
          <SmallIcon source={LockIcon} tone="caution" />
          Internal note
        </span>
      )}
      <strong title={message.fromAddress ?? undefined}>
        <bdi>{isMe ? "You" : message.author.name}</bdi>
      </strong>
      <Time at={message.createdAt} format="clock" />
      {message.ccAddresses.length > 0 && <span>Cc {message.ccAddresses.join(", ")}</span>}
      {message.automatic !== "none" && <Badge size="small">{AUTOMATIC[message.automatic]}</Badge>}
    </div>
  );
}

/** One message of the thread: the shopper's on the left, ours on the right, notes amber, events one quiet line. */
export function MessageItem({
  message,
  conversationNumber,
  isContinuation,
  isPending = false,
}: MessageItemProps) {
  const [isFormatted, setIsFormatted] = useState(() => opensFormatted(message));
  const [error, setError] = useState<string | null>(null);
  const retry = useIntent(conversationNumber, `retry/${message.id}`);
  if (message.kind === "event") {
    return (
      <li className={styles.event}>
        <span dir="auto">{message.text}</span> · <Time at={message.createdAt} format="clock" />
      </li>
    );
  }
  return (
    <li
      className={styles.message}
      data-kind={message.kind}
      data-side={message.kind === "inbound" ? "theirs" : "ours"}
      data-continuation={isContinuation}
      data-pending={isPending}
      data-wide={isFormatted}
    >
      {!isContinuation && <MessageAuthor message={message} />}
      <div className={styles.bubbleRow}>
        <div className={styles.bubble}>
          <MessageBody message={message} isFormatted={isFormatted} />
        </div>
        {message.kind === "inbound" && message.channel === "email" && (
          <MessageMenu
            message={message}
            isFormatted={isFormatted}
            onToggleFormatted={() => setIsFormatted(!isFormatted)}
            onError={setError}
          />
        )}
      </div>
      {error && <InlineError message={error} fieldID={message.id} />}
      {isPending && message.kind === "outbound" && <div className={styles.delivery}>Sending</div>}
      {message.delivery && !isPending && (
        <DeliveryLine
          delivery={message.delivery}
          isRetrying={retry.isBusy}
          retryError={retry.error}
          onRetry={() => retry.send({ intent: "retry", messageId: message.id })}
        />
      )}
    </li>
  );
}
