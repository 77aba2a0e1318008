import { Button } from "@shopify/polaris";
import { AlertCircleIcon, CheckIcon, ClockIcon } from "@shopify/polaris-icons";
import { Time } from "~/admin/format/time";
import { SmallIcon } from "~/admin/inbox/list/small-icon";
import { useCan } from "~/admin/shell/use-can";
import type { DeliveryState, DeliveryView } from "~/conversations/reads/views";
import type { ChatMark } from "./chat-marks";
import styles from "./thread.module.css";

const WORDS = {
  queued: "On its way",
  sending: "Sending",
  sent: "Sent",
  delivered: "Delivered",
  read: "Read",
  failed: "Not sent",
  cancelled: "Cancelled, not sent",
} as const satisfies Record<DeliveryState, string>;

const ICONS = {
  queued: ClockIcon,
  sending: ClockIcon,
  sent: CheckIcon,
  delivered: CheckIcon,
  read: CheckIcon,
  failed: AlertCircleIcon,
  cancelled: AlertCircleIcon,
} as const satisfies Record<DeliveryState, typeof CheckIcon>;

const MARKS = {
  sent: {
    icon: ClockIcon,
    label: "Sent",
    title: "It waits in the chat until their page asks for it.",
  },
  delivered: { icon: CheckIcon, label: "Delivered", title: "It is in the chat on their screen." },
  read: { icon: CheckIcon, label: "Seen", title: "They had the chat open in front of them." },
} as const satisfies Record<ChatMark, object>;

/** How far a chat answer got. */
export function ChatMarkLine({ mark }: { mark: ChatMark }) {
  const { icon, label, title } = MARKS[mark];
  return (
    <div className={styles.delivery} data-state={mark}>
      <span className={styles.deliveryState} title={title}>
        <SmallIcon source={icon} />
        {label}
      </span>
    </div>
  );
}

interface DeliveryLineProps {
  delivery: DeliveryView;
  isRetrying: boolean;
  /** Why trying again did not work. */
  retryError: string | null;
  onRetry: () => void;
}

/** What became of a message of ours, with the reason and a way out when it did not get through. */
export function DeliveryLine({ delivery, isRetrying, retryError, onRetry }: DeliveryLineProps) {
  const canRetry = useCan("conversation.reply");
  const { state, sentAt, sendAt, errorMessage, attempts } = delivery;
  const isFailed = state === "failed";
  const isWaiting = !isFailed && errorMessage !== null && sentAt === null;
  const isScheduled = state === "queued" && sendAt !== null;
  // What waits for room has not been tried yet.
  const waitingWord = attempts > 0 ? "Trying again" : "Waiting";
  return (
    <div className={styles.delivery} data-state={state} role={isFailed ? "alert" : undefined}>
      <span className={styles.deliveryState} title={`To ${delivery.recipient}`}>
        <SmallIcon source={ICONS[state]} tone={isFailed ? "critical" : "subdued"} />
        <span>
          {isScheduled ? null : isWaiting ? waitingWord : WORDS[state]}
          {isFailed || isWaiting ? (errorMessage ? `: ${errorMessage}` : "") : ""}{" "}
          {sentAt && !isFailed && <Time at={sentAt} format="clock" />}
          {isScheduled && (
            <>
              Will be sent <Time at={sendAt} format="moment" />
            </>
          )}
        </span>
      </span>
      {isFailed && canRetry && (
        <Button size="micro" loading={isRetrying} onClick={onRetry}>
          Try again
        </Button>
      )}
      {retryError && <span>{retryError}</span>}
    </div>
  );
}
