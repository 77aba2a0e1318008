import { Badge, InlineError } from "@shopify/polaris";
import { LightbulbIcon, LockIcon } from "@shopify/polaris-icons";
import { useState } from "react";
import { formatMoment } from "~/admin/format/format-time";
import { useDesk } from "~/admin/format/shop-format";
import { Time } from "~/admin/format/time";
import { channelIcon } from "~/admin/inbox/channel-icon";
import { SmallIcon } from "~/admin/inbox/list/small-icon";
import { useIntent } from "~/admin/inbox/use-intent";
import { channelOf, type ChannelView } from "~/channels/contract/capabilities";
import type { ConversationView, MessageView } from "~/conversations/reads/views";
import { isUuid } from "~/lib/is-uuid";
import { isMarkedByPosition, isQuickAnswer, type ChatMark } from "./chat-marks";
import { ChatMarkLine, DeliveryLine } from "./delivery-line";
import { entryWords } from "./entry-words";
import { MessageBody, opensFormatted } from "./message-body";
import { MessageMenu } from "./message-menu";
import { isClaim } from "./sender-claim";
import { SenderBadge, SenderNotice } from "./sender-notice";
import styles from "./thread.module.css";

interface MessageItemProps {
  message: MessageView;
  conversation: Pick<ConversationView, "number" | "channel" | "channels" | "trustedSender">;
  /** What the shopper is called. */
  contactName: string;
  /** How far a chat answer of ours got, where that is said. */
  mark: ChatMark | null;
  isContinuation: boolean;
  /** Shown before the server has it. */
  isPending?: boolean;
  /** The newest message whose sender is not verified: there stands what can be done about it. */
  isNewestClaim: boolean;
}

const AUTOMATIC = {
  "auto-reply": "Automatic reply",
  bounce: "Could not be delivered",
  loop: "Automatic mail",
} as const;

function MessageVia({ channel, isAlso = false }: { channel: ChannelView; isAlso?: boolean }) {
  return (
    <span className={styles.via}>
      <SmallIcon source={channelIcon(channel)} />
      {isAlso && "also "}
      {channel.way}
    </span>
  );
}

function MessageAuthor({
  message,
  contactName,
  conversation,
}: Pick<MessageItemProps, "message" | "contactName" | "conversation">) {
  const { channels, trustedSender } = conversation;
  const mail = Object.values(channels).find(({ capabilities }) => capabilities.hasMailIds);
  const desk = useDesk();
  // A visitor without a name wrote under an id that means nothing to people.
  const isVisitor = message.author.kind === "contact" && isUuid(message.author.name);
  const isMe = message.author.id === desk.staff.id && message.author.kind === "staff";
  return (
    <div className={styles.author}>
      {message.kind === "note" && (
        <span className={styles.noteLabel}>
          <SmallIcon source={LockIcon} tone="caution" />
          Internal note
        </span>
      )}
      {isQuickAnswer(message) && (
        <span className={styles.quickLabel}>
          <SmallIcon source={LightbulbIcon} />
          Quick answer
        </span>
      )}
      <strong title={message.fromAddress ?? undefined}>
        <bdi>{isMe ? "You" : isVisitor ? contactName : message.author.name}</bdi>
      </strong>
      <Time at={message.createdAt} format="clock" />
      {message.kind !== "note" && message.channel !== conversation.channel && (
        <MessageVia channel={channelOf(channels, message.channel)} />
      )}
      {message.isMailed && mail && <MessageVia channel={mail} isAlso />}
      {message.ccAddresses.length > 0 && <span>Cc {message.ccAddresses.join(", ")}</span>}
      {message.isFromOther && (
        <>
          <bdi>{message.fromAddress}</bdi>
          <Badge size="small" tone="attention">
            {`Not from ${contactName}`}
          </Badge>
        </>
      )}
      {isClaim(message) && <SenderBadge message={message} trustedSender={trustedSender} />}
      {message.automatic !== "none" && <Badge size="small">{AUTOMATIC[message.automatic]}</Badge>}
    </div>
  );
}

/** A chat answer is there once it is stored, and says by its mark how far it got; mail and what failed have a story. */
function isDeliveryShown({ delivery }: MessageView, channel: ChannelView): boolean {
  const isUntold = delivery?.state === "failed" || Boolean(delivery?.errorMessage);
  const isHeldBack = delivery?.state === "cancelled" || Boolean(delivery?.sendAt);
  return !isMarkedByPosition(channel) || isUntold || isHeldBack;
}

/** One message of the thread: the shopper's on the left, ours on the right, notes amber, events one quiet line. */
export function MessageItem({
  message,
  conversation,
  contactName,
  mark,
  isContinuation,
  isPending = false,
  isNewestClaim,
}: MessageItemProps) {
  const { number: conversationNumber, trustedSender } = conversation;
  const channel = channelOf(conversation.channels, message.channel);
  const [isFormatted, setIsFormatted] = useState(() => opensFormatted(message));
  const [error, setError] = useState<string | null>(null);
  const retry = useIntent(conversationNumber, `retry/${message.id}`);
  const desk = useDesk();
  if (message.entry) {
    const formatTime = (iso: string) => formatMoment(new Date(iso), desk);
    return (
      <li className={styles.event}>
        <span dir="auto">
          {entryWords(message.entry, message, { staffId: desk.staff.id, formatTime })}
        </span>{" "}
        · <Time at={message.createdAt} format="clock" />
      </li>
    );
  }
  return (
    <li
      className={styles.message}
      data-kind={message.kind}
      data-side={message.kind === "inbound" ? "theirs" : "ours"}
      data-origin={isQuickAnswer(message) ? "quick" : undefined}
      data-continuation={isContinuation}
      data-pending={isPending}
      data-wide={isFormatted}
    >
      {!isContinuation && (
        <MessageAuthor message={message} contactName={contactName} conversation={conversation} />
      )}
      <div className={styles.bubbleRow}>
        <div className={styles.bubble}>
          <MessageBody message={message} isFormatted={isFormatted} />
        </div>
        {message.kind === "inbound" && channel.capabilities.hasOriginal && (
          <MessageMenu
            message={message}
            isFormatted={isFormatted}
            onToggleFormatted={() => setIsFormatted(!isFormatted)}
            onError={setError}
          />
        )}
      </div>
      {isNewestClaim && (
        <SenderNotice
          message={message}
          conversationNumber={conversationNumber}
          trustedSender={trustedSender}
        />
      )}
      {error && <InlineError message={error} fieldID={message.id} />}
      {isPending && message.kind === "outbound" && <div className={styles.delivery}>Sending</div>}
      {mark && !isPending && <ChatMarkLine mark={mark} />}
      {isDeliveryShown(message, channel) && message.delivery && !isPending && (
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
