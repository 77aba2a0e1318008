import { writableAddress } from "~/admin/inbox/contact-label";
import { channelOf } from "~/channels/contract/capabilities";
import type { ConversationView } from "~/conversations/reads/views";
import styles from "./composer.module.css";
import { chatSendWords, type ChatReach } from "./send-words";

interface ReplyRouteProps {
  conversation: ConversationView;
  fromAddress: string | null;
  /** Of a chat; null for every other channel. */
  reach: ChatReach | null;
}

/** Where a reply goes, and what happens to it on Send. */
export function ReplyRoute({ conversation, fromAddress, reach }: ReplyRouteProps) {
  if (reach) {
    const { main, afterwards } = chatSendWords(reach);
    return (
      <>
        <span className={styles.routeWords}>{main}</span>
        {afterwards && <span className={styles.routeWords}>{afterwards}</span>}
      </>
    );
  }
  const to = writableAddress(conversation.contact)?.value ?? "the shopper";
  return (
    <>
      <span className={styles.routeLine} title={to}>
        {channelOf(conversation.channels, conversation.channel).label} to <bdi>{to}</bdi>
      </span>
      {fromAddress && (
        <span className={styles.routeLine} title={fromAddress}>
          from <bdi>{fromAddress}</bdi>
        </span>
      )}
    </>
  );
}
