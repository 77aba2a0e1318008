/** Why a mail leaves. */
export type MailKind =
  /** A person of the shop wrote it. */
  | "reply"
  /** Answers from the chat, to a proven address. */
  | "answers"
  /** A copy of a conversation, to a proven address. */
  | "transcript"
  /** A code that proves an address or opens an order; says nothing of anybody. */
  | "code"
  /** Says that an answer waits, and no more than that. */
  | "notice";

// A stranger who types addresses makes these leave. They must neither use up a shop's quota nor make it look like a
// spammer: else whoever wanted to silence a shop could.
const BY_STRANGERS: ReadonlySet<MailKind> = new Set<MailKind>(["code", "notice"]);

/** Whether anybody can make a mail of this kind leave, by typing an address. */
export function isStartedByStrangers(kind: MailKind): boolean {
  return BY_STRANGERS.has(kind);
}
