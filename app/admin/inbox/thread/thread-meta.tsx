import { Badge } from "@shopify/polaris";
import type { ReactNode } from "react";
import { channelIcon } from "~/admin/inbox/channel-icon";
import { writableAddress } from "~/admin/inbox/contact-label";
import { OnlineDot } from "~/admin/inbox/list/online-dot";
import { SmallIcon } from "~/admin/inbox/list/small-icon";
import { channelOf } from "~/channels/contract/capabilities";
import type { ConversationView } from "~/conversations/reads/views";
import { RatingBadge } from "./rating-badge";
import { StatusBadge } from "./status-badge";
import styles from "./thread.module.css";

interface ThreadMetaProps {
  conversation: ConversationView;
  /** What the shopper is called; null where the title says it. */
  contactName: string | null;
  /** Whether the shopper is on the storefront now; null where that cannot be known. */
  isOnline: boolean | null;
  assignee: ReactNode;
}

/** One line under the title: how the conversation stands, who writes on which channel, who is on it. */
export function ThreadMeta({ conversation, contactName, isOnline, assignee }: ThreadMetaProps) {
  const channel = channelOf(conversation.channels, conversation.channel);
  return (
    <div className={styles.meta}>
      {conversation.handler === "self-service" ? (
        <Badge>Quick answers</Badge>
      ) : (
        <StatusBadge status={conversation.status} />
      )}
      <span className={styles.metaWho} title={writableAddress(conversation.contact)?.value}>
        <SmallIcon source={channelIcon(channel)} label={channel.label} />
        {contactName !== null && <bdi>{contactName}</bdi>}
      </span>
      {isOnline && (
        <span className={styles.online}>
          <OnlineDot isSilent />
          Online
        </span>
      )}
      <span>#{conversation.number}</span>
      {conversation.rating && (
        <RatingBadge score={conversation.rating.score} comment={conversation.rating.comment} />
      )}
      <span className={styles.metaEnd}>{assignee}</span>
    </div>
  );
}
