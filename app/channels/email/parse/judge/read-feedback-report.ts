import type { DeliveryReport } from "~/channels/contract/channel";
import { cleanText } from "~/channels/email/parse/clean-text";
import { readMessageIds } from "~/channels/email/parse/read-header";

interface FeedbackSources {
  /** Content of message/feedback-report (RFC 5965), "" when there is none. */
  feedback: string;
  /** The mail that was complained about, whole or its headers. */
  returned: string;
}

const MAX_SCANNED = 64 * 1024;
const MAX_LINES = 1_000;

/** Value of the first header line called `name`; folded lines are joined. */
function readField(block: string, name: string): string | null {
  const lines = cleanText(block.slice(0, MAX_SCANNED)).split("\n", MAX_LINES);
  const prefix = `${name}:`;
  const at = lines.findIndex((line) => line.toLowerCase().startsWith(prefix));
  const first = lines[at];
  if (first === undefined) return null;
  const rest = lines.slice(at + 1);
  const end = rest.findIndex((line) => !/^[ \t]/.test(line));
  const folded = rest.slice(0, end < 0 ? rest.length : end);
  return [first.slice(prefix.length), ...folded].join(" ").trim() || null;
}

/** Feedback types that are complaints of a recipient; "not-spam" is the opposite of one. */
const COMPLAINTS = new Set(["abuse", "fraud"]);

/**
 * What a mailbox provider's report about a complaint says (ARF, RFC 5965): which of our mails a recipient called spam.
 * Null when it is no complaint, or names no mail.
 */
export function readFeedbackReport({ feedback, returned }: FeedbackSources): DeliveryReport | null {
  if (!COMPLAINTS.has(readField(feedback, "feedback-type")?.toLowerCase() ?? "")) return null;
  const [externalId] = readMessageIds(readField(returned, "message-id") ?? "", 1);
  if (!externalId) return null;
  return {
    externalId,
    state: "complained",
    recipient: null,
    code: null,
    reason: "The recipient reported it as spam.",
  };
}
