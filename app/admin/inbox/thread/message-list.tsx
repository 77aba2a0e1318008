import { Button } from "@shopify/polaris";
import { ArrowDownIcon } from "@shopify/polaris-icons";
import { useDesk } from "~/admin/format/shop-format";
import { useNow } from "~/admin/format/use-now";
import { channelOf, type ChannelView } from "~/channels/contract/capabilities";
import type { ConversationView, MessageView } from "~/conversations/reads/views";
import { chatMarks } from "./chat-marks";
import { groupByDay } from "./group-by-day";
import { RatingLine } from "./rating-line";
import { isClaim } from "./sender-claim";
import { ThreadDay } from "./thread-day";
import styles from "./thread.module.css";
import { TypingLine } from "./typing-line";
import { useOlderMessages } from "./use-older-messages";
import { useThreadScroll } from "./use-thread-scroll";

const DAY_STEP_MS = 60_000;

interface MessageListProps {
  conversation: ConversationView;
  /** Messages of ours that the server does not have yet. */
  pending: MessageView[];
  /** What the shopper is called. */
  contactName: string;
  /** Whether they are writing just now. */
  isTyping: boolean;
}

/** A chat goes by its numbers, as the shopper sees it: a question and its answer are stored in the same moment. */
function inOrder(messages: MessageView[], { capabilities }: ChannelView): MessageView[] {
  return capabilities.order === "sequence"
    ? messages.toSorted((a, b) => a.sequence - b.sequence)
    : messages;
}

/** The messages by day, newest at the end and in sight. */
export function MessageList({ conversation, pending, contactName, isTyping }: MessageListProps) {
  const desk = useDesk();
  const now = useNow(desk.renderedAt, DAY_STEP_MS);
  const { messages, hasOlder, isLoading, loadOlder } = useOlderMessages(conversation);
  const all = [
    ...inOrder(messages, channelOf(conversation.channels, conversation.channel)),
    ...pending,
  ];
  const last = all.at(-1);
  const isOwnLast = last !== undefined && last.author.id === desk.staff.id;
  const { scrollRef, contentRef, hasNewBelow, scrollToEnd } = useThreadScroll(
    all[0]?.id ?? "",
    last?.id ?? "",
    isOwnLast,
  );
  const pendingIds = new Set(pending.map((message) => message.id));
  const marks = chatMarks(conversation);
  // Whose mail the forwarded one is was decided; who forwarded it is not the contact any more.
  const claims = all.filter(({ id }) => id !== conversation.originalOf);
  const newestClaim = claims.findLast(isClaim)?.id ?? null;
  return (
    <div className={styles.scrollArea}>
      <div className={styles.scroll} ref={scrollRef} tabIndex={0} role="log" aria-label="Messages">
        <div className={styles.content} ref={contentRef}>
          {hasOlder && (
            <div className={styles.older}>
              <Button loading={isLoading} onClick={loadOlder} size="slim">
                Show earlier messages
              </Button>
            </div>
          )}
          {groupByDay(all, desk.timeZone).map((day) => (
            <ThreadDay
              key={day.key}
              day={day}
              now={now}
              conversation={conversation}
              contactName={contactName}
              marks={marks}
              pendingIds={pendingIds}
              newestClaim={newestClaim}
            />
          ))}
          {conversation.rating?.comment && <RatingLine rating={conversation.rating} />}
          <TypingLine name={isTyping ? contactName : null} />
        </div>
      </div>
      {hasNewBelow && (
        <div className={styles.newMessage}>
          <Button icon={ArrowDownIcon} onClick={scrollToEnd}>
            New message
          </Button>
        </div>
      )}
    </div>
  );
}
