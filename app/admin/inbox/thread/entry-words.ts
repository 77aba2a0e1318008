import type { MessageView } from "~/conversations/reads/views";
import type { TimelineEntry } from "~/conversations/timeline/timeline-entry";

export interface EntryReader {
  /** Who reads it. */
  staffId: string;
  /** A time in the shop's way of writing. */
  formatTime: (iso: string) => string;
}

type EventLine = Pick<MessageView, "author" | "staffNames">;

type EntryOf<Type extends TimelineEntry["type"]> = Extract<TimelineEntry, { type: Type }>;

const STATUS_WORDS = {
  open: "opened the conversation again",
  waiting: "is waiting for the contact",
  closed: "closed the conversation",
} as const;

function assignedWords({ to }: EntryOf<"assigned">, { author, staffNames }: EventLine) {
  if (to === null) return "unassigned the conversation";
  if (to === author.id) return "took the conversation";
  return `assigned the conversation to ${staffNames[to] ?? "a former colleague"}`;
}

const list = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(", ");

function taggedWords({ added, removed }: EntryOf<"tagged">): string {
  const parts = [
    ...(added.length > 0 ? [`added ${list(added)}`] : []),
    ...(removed.length > 0 ? [`removed ${list(removed)}`] : []),
  ];
  return parts.join(" and ");
}

/** What the author of the line did: "closed the conversation". Null for what has no author to name. */
function describeAct(entry: TimelineEntry, line: EventLine, reader: EntryReader): string | null {
  switch (entry.type) {
    case "status-changed":
      return STATUS_WORDS[entry.to];
    case "assigned":
      return assignedWords(entry, line);
    case "tagged":
      return taggedWords(entry);
    case "priority-changed":
      return `changed the priority from ${entry.from} to ${entry.to}`;
    case "snoozed":
      return entry.until === null
        ? "ended the snooze"
        : `snoozed the conversation until ${reader.formatTime(entry.until)}`;
    case "spam-changed":
      return entry.isSpam ? "marked the conversation as spam" : "marked it as not spam";
    case "merged":
      return "merged this conversation into another";
    case "order-attached":
      return `attached order ${entry.orderName}`;
    case "order-detached":
      return `detached order ${entry.orderName}`;
    case "sender-trusted":
      return `trusted the sender ${entry.address}`;
    case "sender-distrusted":
      return `no longer trusts the sender ${entry.address}`;
    case "original-sender-used":
      return `made ${entry.address}, who wrote the forwarded message, the contact`;
    case "original-sender-left":
      return `made the forwarder the contact again instead of ${entry.address}`;
    case "reply-cancelled":
      return "cancelled a reply before it was sent";
    default:
      return null;
  }
}

type OrderChangeKind = EntryOf<"order-changed">["changes"][number];

const ORDER_CHANGE_WORDS: Readonly<Record<OrderChangeKind, string>> = {
  cancelled: "cancelled",
  paid: "paid",
  "partly-refunded": "partially refunded",
  refunded: "refunded",
  "partly-fulfilled": "partially fulfilled",
  fulfilled: "fulfilled",
  delivered: "delivered",
  "items-changed": "edited",
  "address-changed": "given a new shipping address",
};

function orderChangedWords({ orderName, changes }: EntryOf<"order-changed">): string {
  const words = changes.map((kind) => ORDER_CHANGE_WORDS[kind]);
  const last = words.pop() ?? "changed";
  return `Order ${orderName} was ${words.length > 0 ? `${words.join(", ")} and ${last}` : last}.`;
}

function describeEvent(entry: TimelineEntry): string {
  switch (entry.type) {
    case "handed-over":
      return "The chat went to the team.";
    case "rated":
      return `The shopper rated the conversation ${entry.score} of 5.`;
    case "shopper-signed-in":
      return entry.goesOnElsewhere
        ? "The shopper signed in to the shop and goes on in another conversation of theirs."
        : "The shopper signed in to the shop.";
    case "order-changed":
      return orderChangedWords(entry);
    case "chat-mailed":
      return `Not read in the chat, so it was sent by e-mail to ${entry.to}.`;
    case "chat-mail-failed":
      return `An e-mail to ${entry.to} could not be sent. ${entry.reason}`;
    case "delivery-failed":
      return "A reply could not be delivered.";
    case "delivery-doubted":
      return `A mail says that a message to ${entry.recipient} was not delivered. It may be about the reply above; nothing proves it. ${entry.reason}`;
    case "sentence":
      return entry.text;
    default:
      return "";
  }
}

/** A line of the timeline in words: "Sara closed the conversation." */
export function entryWords(entry: TimelineEntry, line: EventLine, reader: EntryReader): string {
  const act = describeAct(entry, line, reader);
  if (act === null) return describeEvent(entry);
  const { author } = line;
  const who = author.kind === "staff" && author.id === reader.staffId ? "You" : author.name;
  if (who === "You")
    return `You ${act.replace(/^is /, "are ").replace(/^no longer trusts/, "no longer trust")}.`;
  return `${who || "Doorbell"} ${act}.`;
}
