import { InlineError } from "@shopify/polaris";
import { useState } from "react";
import { useIntent } from "~/admin/inbox/use-intent";
import { channelOf, type ChannelView } from "~/channels/contract/capabilities";
import type { ConversationView, MessageView } from "~/conversations/reads/views";
import { isMarkedByPosition, isQuickAnswer, type ChatMark } from "./chat-marks";
import { ChatMarkLine, DeliveryLine } from "./delivery-line";
import { ForwardedNotice, hasForwardedNotice } from "./forwarded-notice";
import { MessageAuthor } from "./message-author";
import { MessageBody, opensFormatted } from "./message-body";
import { MessageMenu } from "./message-menu";
import { SenderNotice } from "./sender-notice";
import styles from "./thread.module.css";

interface MessageItemProps {
  message: MessageView;
  conversation: Pick<
    ConversationView,
    "number" | "channel" | "channels" | "trustedSender" | "originalOf" | "contact"
  >;
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

/** A chat answer is there once it is stored, and says by its mark how far it got; mail and what failed have a story. */
function isDeliveryShown({ delivery }: MessageView, channel: ChannelView): boolean {
  const isUntold = delivery?.state === "failed" || Boolean(delivery?.errorMessage);
  const isHeldBack = delivery?.state === "cancelled" || Boolean(delivery?.sendAt);
  return !isMarkedByPosition(channel) || isUntold || isHeldBack;
}

/** How far a message of ours got. */
function MessageProgress({
  message,
  channel,
  conversationNumber,
  mark,
  isPending,
}: Pick<MessageItemProps, "message" | "mark"> & {
  channel: ChannelView;
  conversationNumber: number;
  isPending: boolean;
}) {
  const retry = useIntent(conversationNumber, `retry/${message.id}`);
  if (isPending)
    return message.kind === "outbound" ? <div className={styles.delivery}>Sending</div> : null;
  return (
    <>
      {mark && <ChatMarkLine mark={mark} />}
      {isDeliveryShown(message, channel) && message.delivery && (
        <DeliveryLine
          delivery={message.delivery}
          isRetrying={retry.isBusy}
          retryError={retry.error}
          onRetry={() => retry.send({ intent: "retry", messageId: message.id })}
        />
      )}
    </>
  );
}

/** One message of the thread: the shopper's on the left, ours on the right, notes amber. */
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
      {hasForwardedNotice(message, conversation) && (
        <ForwardedNotice message={message} conversation={conversation} />
      )}
      {error && <InlineError message={error} fieldID={message.id} />}
      <MessageProgress
        message={message}
        channel={channel}
        conversationNumber={conversationNumber}
        mark={mark}
        isPending={isPending}
      />
    </li>
  );
}
