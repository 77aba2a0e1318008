import { hasOwnMark, isOwnAddress, type OwnMail } from "~/channels/email/door/own-mail";
import { headerValue, type MailHeaders } from "~/channels/email/parse/read-header";
import type { AutomaticKind } from "~/conversations/inbound/inbound-message";
import { hasAnswerMark, hasAnswerSubject, isMachineMade, isResponder } from "./automatic-signs";
import { isAutoSubmitted, isNullReturnPath, looksLikeBounce } from "./bounce-signs";

export interface MailFacts {
  headers: MailHeaders;
  /** Lower-cased; null without a usable From. */
  from: string | null;
  fromName: string | null;
  /** Who gets the answers, lower-cased: differs from `from` where a form sends for somebody. */
  sender: string | null;
  subject: string;
  /** What it says to people. */
  text: string;
  /** Media type of the whole mail: "multipart/report". */
  contentType: string;
  /** report-type parameter: "delivery-status" */
  reportType: string | null;
  hasDeliveryReport: boolean;
  /** A mail or its header is attached. */
  hasReturnedMail: boolean;
  /** Its body or what is attached names a mail of ours. */
  namesOurMail: boolean;
  /** It says that it answers a mail of ours, or was sent to a conversation's reply address. */
  answersOurs: boolean;
  own: OwnMail;
}

export interface MailClass {
  automatic: AutomaticKind;
  /** Nobody needs to look at it soon. */
  isQuiet: boolean;
}

function isBounce(facts: MailFacts): boolean {
  if (facts.hasDeliveryReport || facts.reportType === "delivery-status") return true;
  // Somebody's complaint about a mail of ours (ARF): a machine's report, like a bounce.
  if (facts.reportType === "feedback-report") return true;
  if (facts.headers.has("x-failed-recipients")) return true;
  return looksLikeBounce(facts);
}

/**
 * An automatic answer. It is quiet where that is proven: by the responder's own header (RFC 3834), or because it answers a mail of
 * ours or has nobody to be returned to. A first mail that only looks so stays open.
 */
function judgeAnswer(facts: MailFacts): MailClass | null {
  const { headers, subject, answersOurs } = facts;
  if (isResponder(headers)) return { automatic: "auto-reply", isQuiet: true };
  const isProven = answersOurs || isNullReturnPath(headers);
  const isAnswer =
    hasAnswerMark(headers) ||
    (answersOurs && /^auto-generated/i.test(headerValue(headers, "auto-submitted"))) ||
    (isProven && hasAnswerSubject(subject)) ||
    (isAutoSubmitted(headers) && hasAnswerSubject(subject));
  return isAnswer ? { automatic: "auto-reply", isQuiet: isProven } : null;
}

/**
 * Tells a person's mail from automatic ones. What is not "none" is never answered automatically. One weak sign never decides: nothing
 * that a person may have written is closed unseen. A notification by machine (a shop's contact form among them) is automatic without
 * being quiet: somebody must look at it.
 */
export function classifyMail(facts: MailFacts): MailClass {
  // A shop's contact form sends from the shop's own address and names the shopper in Reply-To: that is no loop.
  const { own, headers, sender } = facts;
  const isOwn = hasOwnMark(own, headers) || (sender !== null && isOwnAddress(own, sender));
  if (isBounce(facts)) return { automatic: "bounce", isQuiet: false };
  if (isOwn) return { automatic: "loop", isQuiet: true };
  const answer = judgeAnswer(facts);
  if (answer) return answer;
  // A receipt: that a mail was displayed, say.
  if (facts.contentType === "multipart/report") return { automatic: "auto-reply", isQuiet: true };
  if (isMachineMade(headers)) return { automatic: "auto-reply", isQuiet: false };
  return { automatic: "none", isQuiet: false };
}
