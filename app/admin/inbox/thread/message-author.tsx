import { Badge } from "@shopify/polaris";
import { LightbulbIcon, LockIcon } from "@shopify/polaris-icons";
import { useDesk } from "~/admin/format/shop-format";
import { Time } from "~/admin/format/time";
import { channelIcon } from "~/admin/inbox/channel-icon";
import { SmallIcon } from "~/admin/inbox/list/small-icon";
import { channelOf, type ChannelView } from "~/channels/contract/capabilities";
import type { ConversationView, MessageView } from "~/conversations/reads/views";
import { isUuid } from "~/lib/is-uuid";
import { isQuickAnswer } from "./chat-marks";
import { isClaim } from "./sender-claim";
import { SenderBadge } from "./sender-notice";
import styles from "./thread.module.css";

interface MessageAuthorProps {
  message: MessageView;
  conversation: Pick<ConversationView, "channel" | "channels" | "trustedSender">;
  /** What the shopper is called. */
  contactName: string;
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

/** Who wrote a message, when, on which way, and what is to be known of the sender. */
export function MessageAuthor({ message, contactName, conversation }: MessageAuthorProps) {
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
