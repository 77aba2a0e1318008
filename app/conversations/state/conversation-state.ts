import type { AutomaticKind } from "~/conversations/inbound/inbound-message";

export type ConversationStatus = "open" | "waiting" | "closed";
/** Who answers: people, or quick answers until the shopper asks for a person. */
export type ConversationHandler = "team" | "self-service";
export const PRIORITIES = ["low", "normal", "high", "urgent"] as const;
export type Priority = (typeof PRIORITIES)[number];

/** What can change about a conversation. Ids of staff are Shopify's, in digits; times are dates. */
export interface ConversationState {
  contactId: string;
  /** open (the team's turn) · waiting (the contact's) · closed */
  status: ConversationStatus;
  isUnread: boolean;
  /** Since when a contact's message has been without an answer. */
  waitingSince: Date | null;
  handler: ConversationHandler;
  lastAuthor: "contact" | "staff" | "system";
  lastActivityAt: Date;
  /** The beginning of what was said last. */
  preview: string;
  firstRepliedAt: Date | null;
  closedAt: Date | null;
  assigneeId: string | null;
  tags: readonly string[];
  priority: Priority;
  snoozedUntil: Date | null;
  isSpam: boolean;
  mergedIntoId: string | null;
  /** Address of an unproven sender whom an agent said to be who they say, and which agent. */
  trustedSender: string | null;
  trustedBy: string | null;
  /** The forwarded message whose original sender an agent made the contact. */
  originalOf: string | null;
  /** Number of its newest message; the database counts on when one is stored. */
  lastSequence: number;
  /** Up to which message the contact's page has received, the contact has seen, and the team has seen. */
  deliveredSequence: number;
  readSequence: number;
  teamReadSequence: number;
}

/**
 * What becomes of a conversation, field by field. `waitingSince` and `firstRepliedAt` can be given as "if there is none",
 * times and sequences as "at least", so that the common changes need not know what is there: many are written at once.
 */
export interface StateChange {
  set?: Partial<ConversationState>;
  ifNone?: Partial<Pick<ConversationState, "waitingSince" | "firstRepliedAt">>;
  atLeast?: Partial<
    Pick<
      ConversationState,
      "lastActivityAt" | "deliveredSequence" | "readSequence" | "teamReadSequence"
    >
  >;
}

const later = <T extends Date | number>(a: T, b: T): T => (a >= b ? a : b);

/** The state after `change`. The database does the same in `change-conversation.server.ts`; a test holds them equal. */
export function applyChange(state: ConversationState, change: StateChange): ConversationState {
  const { set = {}, ifNone = {}, atLeast = {} } = change;
  const next = { ...state, ...set };
  if (ifNone.waitingSince) next.waitingSince ??= ifNone.waitingSince;
  if (ifNone.firstRepliedAt) next.firstRepliedAt ??= ifNone.firstRepliedAt;
  if (atLeast.lastActivityAt)
    next.lastActivityAt = later(next.lastActivityAt, atLeast.lastActivityAt);
  for (const field of ["deliveredSequence", "readSequence", "teamReadSequence"] as const)
    next[field] = later(next[field], atLeast[field] ?? 0);
  return next;
}

/** What an inbound message does to whoever looks at the inbox. */
export interface InboundTraits {
  automatic: AutomaticKind;
  /** A machine's message that must not call for attention. */
  isQuiet: boolean;
}

/** Whether the contact now waits for an answer: nobody does after a bounce or an out-of-office note. */
export const expectsAnswer = ({ automatic, isQuiet }: InboundTraits): boolean =>
  !isQuiet && automatic !== "bounce";
