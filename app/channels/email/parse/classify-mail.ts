import { hasOwnMark, isOwnAddress, type OwnMail } from "~/channels/email/door/own-mail";
import type { AutomaticKind } from "~/conversations/inbound/inbound-message";
import { headerValue, type MailHeaders } from "./read-header";

interface MailFacts {
  headers: MailHeaders;
  /** Lower-cased; null without a usable From. */
  from: string | null;
  /** Who gets the answers, lower-cased: differs from `from` where a form sends for somebody. */
  sender: string | null;
  subject: string;
  /** Media type of the whole mail: "multipart/report". */
  contentType: string;
  /** report-type parameter: "delivery-status" */
  reportType: string | null;
  hasDeliveryReport: boolean;
  own: OwnMail;
}

export interface MailClass {
  automatic: AutomaticKind;
  /** Nobody needs to look at it soon. */
  isQuiet: boolean;
}

const BOUNCE_SENDER =
  /^(?:mailer-?daemon|postmaster|mail-?daemon|mailerdaemon|mdaemon|postoffice|bounces?)(?:[+\-=].*)?@|^(?:mailer-daemon|postmaster)$/i;
const BOUNCE_SUBJECT =
  /^(?:undeliver(?:able|ed)|(?:re: )?(?:mail )?delivery (?:status notification|failed|failure|report|problem|incomplete|delayed|has failed|notification)|returned (?:mail|to sender)|failure notice|mail (?:delivery )?(?:failed|failure|system error|could not be delivered)|message (?:undeliverable|not delivered|delivery (?:failure|failed))|non.?deliver(?:y|able)|nondeliverable|non remis|undelivered mail|warning: (?:message|could not send)|dsn: |unzustellbar|no se puede entregar|mancato recapito|onbestelbaar|não foi possível|user unknown|配信不能|配信エラー|не удается доставить|недоставленное|email could not be delivered|message you sent blocked|rejected mail)/i;
const AUTO_REPLY_SUBJECT =
  /^(?:auto(?:matic)?[\s-]?(?:reply|response|antwort|svar|répons\w*)|automatische? antwort|out of (?:the )?office|ooo\b|away from|on vacation|vacation (?:reply|response|notice)|abwesen(?:d|heit)|abwesenheitsnotiz|réponse automatique|absence du bureau|absent\(e\)?|respuesta automática|fuera de (?:la )?oficina|risposta automatica|fuori (?:sede|ufficio)|resposta automática|ausência|automatisch antwoord|afwezig|autosvar|frånvaro|automaattinen vastaus|poissa|odpowiedź automatyczna|автоответ|автоматический ответ|otomatik yanıt|自動応答|自动回复|自動回覆|자동 ?회신|رد تلقائي|پاسخ خودکار|תשובה אוטומטית)/iu;

function isBounce(facts: MailFacts): boolean {
  if (facts.hasDeliveryReport || facts.reportType === "delivery-status") return true;
  // Somebody's complaint about a mail of ours (ARF): a machine's report, like a bounce.
  if (facts.reportType === "feedback-report") return true;
  if (facts.headers.has("x-failed-recipients")) return true;
  const returnPath = facts.headers.get("return-path")?.[0]?.replace(/\s/g, "");
  const isFromDaemon = facts.from !== null && BOUNCE_SENDER.test(facts.from);
  if (isFromDaemon) return true;
  return (
    BOUNCE_SUBJECT.test(facts.subject) &&
    (returnPath === "<>" || facts.from === null || isAutoSubmitted(facts))
  );
}

function isAutoSubmitted(facts: MailFacts): boolean {
  const value = headerValue(facts.headers, "auto-submitted").toLowerCase();
  return value !== "" && !/^no\b/.test(value);
}

// RFC 3834, section 5, and the headers in use before and beside it.
function isAutoReply({ headers, subject }: MailFacts): boolean {
  if (/^auto-(?:replied|notified)\b/i.test(headerValue(headers, "auto-submitted"))) return true;
  const marks = [
    "x-autoreply",
    "x-autorespond",
    "x-autoresponder",
    "x-auto-reply-from",
    "x-mail-autoreply",
  ];
  if (marks.some((name) => headers.has(name) && !/^no$/i.test(headerValue(headers, name))))
    return true;
  if (/^auto[-_]?reply/i.test(headerValue(headers, "precedence"))) return true;
  if (/vacation|autorepl|auto-?respond/i.test(headerValue(headers, "x-mailer"))) return true;
  return AUTO_REPLY_SUBJECT.test(subject.replace(/^(?:(?:re|aw|sv|vs)\s?:\s*)+/i, ""));
}

// Sent by a machine, though not in answer to us: newsletters, shop forms, notifications. The marks of a mere relay
// (List-ID, Precedence: list, Feedback-ID) are none of these: people's mail through a group or a marketplace has them.
function isMachineMade(facts: MailFacts): boolean {
  const { headers } = facts;
  if (isAutoSubmitted(facts)) return true;
  if (/^(?:bulk|junk)/i.test(headerValue(headers, "precedence"))) return true;
  return /\b(?:all|oof|autoreply)\b/i.test(headerValue(headers, "x-auto-response-suppress"));
}

/**
 * Tells a person's mail from automatic ones, by headers and, where senders forget those, by words of the subject.
 * What is not "none" is never answered automatically. A notification by machine (a shop's contact form among them)
 * is automatic without being quiet: somebody must look at it.
 */
export function classifyMail(facts: MailFacts): MailClass {
  // A shop's contact form sends from the shop's own address and names the shopper in Reply-To: that is no loop.
  const { own, headers, sender } = facts;
  const isOwn = hasOwnMark(own, headers) || (sender !== null && isOwnAddress(own, sender));
  if (isBounce(facts)) return { automatic: "bounce", isQuiet: false };
  if (isOwn) return { automatic: "loop", isQuiet: true };
  if (isAutoReply(facts)) return { automatic: "auto-reply", isQuiet: true };
  if (facts.contentType === "multipart/report") return { automatic: "auto-reply", isQuiet: true };
  if (isMachineMade(facts)) return { automatic: "auto-reply", isQuiet: false };
  return { automatic: "none", isQuiet: false };
}
