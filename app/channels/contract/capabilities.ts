/** What an answer by a channel may become once it has left. */
export type ReportedState = "sent" | "delivered" | "read" | "failed";

/** Files that one message may carry. */
export interface FileLimits {
  count: number;
  /** Of one file. */
  bytes: number;
  totalBytes: number;
  /** Content types, "image/*" for all of a kind; null: any. */
  types: readonly string[] | null;
}

/** What a channel can do. Pages and domains decide by this, and nobody asks which channel it is. */
export interface ChannelCapabilities {
  /** By which a conversation is read: the time of its messages, or their numbers, where they are stored as they are said. */
  order: "time" | "sequence";
  hasSubject: boolean;
  text: {
    /** Whether bold words and links with other words than their address arrive. */
    isRich: boolean;
    /** Characters of one message. */
    maxLength: number;
  };
  /** Null: none can be sent. */
  files: FileLimits | null;
  /**
   * How long after the contact's last message they may be answered, and what may be sent afterwards; null: always.
   */
  replyWindow: { hours: number; afterwards: "nothing" | "templates" } | null;
  hasTemplates: boolean;
  /** Whether the team sees that the contact types, and they that the team does. */
  typing: { theirs: boolean; ours: boolean };
  /** States of an answer that the channel tells of. */
  deliveryStates: readonly ReportedState[];
  /** What that news is about: one message, or all up to a place in the conversation. */
  deliveryNews: "message" | "position";
  /** What came in is kept as it came, and can be opened. */
  hasOriginal: boolean;
  /** Its ids are Message-IDs of mail, by which answers find their thread. */
  hasMailIds: boolean;
  /** Anybody can write any sender into a message: who wrote it is a claim until it is proven. */
  hasClaimedSenders: boolean;
  /** Its contacts visit the storefront, and it is known whether they are there. */
  hasPresence: boolean;
  /** Kinds of a contact's addresses that it can write to. */
  addressKinds: readonly string[];
}

/** A channel as pages have it. */
export interface ChannelView {
  id: string;
  /** What people call it. */
  label: string;
  /** How something goes by it: "by e-mail", "in the chat". */
  way: string;
  icon: "mail" | "chat" | "phone";
  capabilities: ChannelCapabilities;
}

const NOTHING: ChannelCapabilities = {
  order: "time",
  hasSubject: false,
  text: { isRich: false, maxLength: 0 },
  files: null,
  replyWindow: null,
  hasTemplates: false,
  typing: { theirs: false, ours: false },
  deliveryStates: [],
  deliveryNews: "message",
  hasOriginal: false,
  hasMailIds: false,
  hasClaimedSenders: false,
  hasPresence: false,
  addressKinds: [],
};

/** A channel that Doorbell had once, or will have, as its messages stand in the inbox: to be read and nothing more. */
export function unknownChannel(id: string): ChannelView {
  const label = id.charAt(0).toUpperCase() + id.slice(1);
  return { id, label, way: `by ${label}`, icon: "chat", capabilities: NOTHING };
}

/** The channel `id` among those that came with a view. */
export function channelOf(
  channels: Readonly<Record<string, ChannelView>>,
  id: string,
): ChannelView {
  return channels[id] ?? unknownChannel(id);
}

const HOUR_MS = 60 * 60_000;

/** Until when a contact who last wrote at `lastReceivedAt` may be answered; null: always. */
export function replyDeadline(
  { replyWindow }: Pick<ChannelCapabilities, "replyWindow">,
  lastReceivedAt: Date | null,
): Date | null {
  if (!replyWindow) return null;
  return new Date((lastReceivedAt?.getTime() ?? 0) + replyWindow.hours * HOUR_MS);
}
