import { Link } from "@remix-run/react";
import { Badge, Text } from "@shopify/polaris";
import { ClockIcon } from "@shopify/polaris-icons";
import { Time } from "~/admin/format/time";
import { channelIcon } from "~/admin/inbox/channel-icon";
import { visitorLabel } from "~/admin/inbox/contact-label";
import styles from "~/admin/inbox/inbox.module.css";
import { initials } from "~/admin/inbox/initials";
import { fulfillmentWords } from "~/admin/inbox/panel/order-words";
import { RatingBadge } from "~/admin/inbox/thread/rating-badge";
import type { ChannelView } from "~/channels/contract/capabilities";
import type { InboxRow } from "./inbox-row";
import { OnlineDot } from "./online-dot";
import { SmallIcon } from "./small-icon";

interface ConversationRowProps {
  row: InboxRow;
  channel: ChannelView;
  to: string;
  isSelected: boolean;
}

function RowOrder({ row }: { row: InboxRow }) {
  const { order } = row;
  if (!order) return null;
  const state = order.isCancelled
    ? { label: "Canceled" }
    : fulfillmentWords(order.fulfillmentStatus);
  return (
    <>
      <span className={styles.orderName}>
        {order.name}
        {order.state === "offered" && "?"}
        {row.otherOrders > 0 && ` +${row.otherOrders}`}
      </span>
      <Badge size="small" {...state}>
        {state.label}
      </Badge>
    </>
  );
}

function RowTime({ row }: { row: InboxRow }) {
  if (!row.waitingSince || row.status === "closed")
    return <Time at={row.lastActivityAt} format="short" />;
  return (
    <span className={styles.when} data-waiting="true">
      <SmallIcon source={ClockIcon} label="Waiting for an answer for" tone="caution" />
      <Time at={row.waitingSince} format="duration" />
    </span>
  );
}

/** Chats have no subject: what was said last says what it is about. */
const isUntitled = ({ subject }: InboxRow, { capabilities }: ChannelView): boolean =>
  !capabilities.hasSubject && subject === "";

/** Who writes; a visitor's address is an id that means nothing to people. */
function rowName({ contact }: InboxRow, { capabilities }: ChannelView): string {
  if (contact.name !== null) return contact.name;
  if (contact.address === null) return "Unknown sender";
  return capabilities.hasPresence && !contact.address.includes("@")
    ? visitorLabel(contact.address)
    : contact.address;
}

/** The last words; a message may have none. */
const previewWords = ({ preview }: InboxRow, { capabilities }: ChannelView): string =>
  preview || (capabilities.hasSubject ? "No text" : "Sent a file");

/** One conversation of the list: who, what, how long they have waited, about which order and how it stands. */
export function ConversationRow({ row, channel, to, isSelected }: ConversationRowProps) {
  const isNamedByWords = isUntitled(row, channel);
  return (
    <Link
      to={to}
      className={styles.row}
      aria-current={isSelected ? "page" : undefined}
      data-unread={row.isUnread}
      data-number={row.number}
      data-handler={row.handler}
      title={row.rating === null ? undefined : `Rated ${row.rating} of 5`}
      prefetch="none"
      preventScrollReset
    >
      {row.isUnread && (
        <span className={styles.unreadDot}>
          <Text as="span" visuallyHidden>
            Unread
          </Text>
        </span>
      )}
      <span className={styles.who}>
        {row.isOnline && <OnlineDot />}
        <bdi>{rowName(row, channel)}</bdi>
      </span>
      <span className={styles.when}>
        <RowTime row={row} />
      </span>
      {!isNamedByWords && (
        <span className={styles.subject} dir="auto">
          {row.subject || "(no subject)"}
        </span>
      )}
      <span className={isNamedByWords ? styles.subject : styles.preview} dir="auto">
        {row.lastAuthor === "staff" && "You: "}
        {previewWords(row, channel)}
      </span>
      <span className={styles.rowFoot}>
        <SmallIcon source={channelIcon(channel)} label={channel.label} />
        {row.handler === "self-service" && <span>Quick answers</span>}
        {row.rating !== null && <RatingBadge score={row.rating} />}
        <RowOrder row={row} />
        <span>
          {row.assignee && (
            <span className={styles.initials} title={`Assigned to ${row.assignee.name}`}>
              <Text as="span" visuallyHidden>
                Assigned to {row.assignee.name}
              </Text>
              <span aria-hidden="true">{initials(row.assignee.name)}</span>
            </span>
          )}
        </span>
      </span>
    </Link>
  );
}
