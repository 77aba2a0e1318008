import { headerValue, type MailHeaders } from "~/channels/email/parse/read-header";

/** What a mail server's report may be known by, where it does not say that it is one. */
interface BounceFacts {
  headers: MailHeaders;
  /** Lower-cased; null without a usable From. */
  from: string | null;
  fromName: string | null;
  subject: string;
  /** What it says to people. */
  text: string;
  /** A mail or its header is attached. */
  hasReturnedMail: boolean;
  /** Something of ours is named in it: one of our mails, in the body or in what is attached. */
  namesOurMail: boolean;
}

// Names that nobody has, whatever stands between their words: MAILER-DAEMON, Mail.Delivery.System, post_master.
const DAEMON =
  /^(?:mailer-?daemon|maildaemon|mdaemon|maildeliver(?:y|er)?(?:system|subsystem)?|maildeliverysub?system|maileradmin|mailadmin|mailsystem|deliverystatus|bounced?notification|nondelivery|ndr|deamon|daemon)(?:[+=].*)?$/i;
/** Names that a mail system has, and sometimes a person. */
const MAIL_SYSTEM =
  /^(?:postmaster|postoffice|bounces?|bouncehandler|mailrouter|mailgateway|mailerror|administrator|systemadministrator|admin|noreply|donotreply|system|root|uucp|mail|mailer|mms)(?:[+=].*)?$/i;
const SYSTEM_NAME =
  /mail(?:er)?[\s-]?(?:daemon|delivery|admin|system)|delivery (?:sub)?system|post\s?master|system administrator|message router|mail router|internet mail/i;

const SUBJECT =
  /^(?:\W{0,3}(?:undeliver(?:able|ed)|(?:mail )?delivery (?:status|failed|failure|report|problem|incomplete|delayed|has failed|notification|error|attempts?)|returned (?:mail|to sender|e?mail)|return(?:ed|ing) (?:your )?(?:mail|message)|fail(?:ure|ed)? (?:notice|delivery|mail|to deliver)|failure delivery|failed mail|mail (?:delivery )?(?:failed|failure|failing|system error|error|could not be delivered|non-?delivery)|message (?:undeliverable|not delivered|delivery (?:failure|failed)|status|you sent|rejected|could not)|(?:mail|message|e-?mail) (?:is |was |has been )?(?:undeliverable|blocked|rejected|returned|bounced)|(?:e-?mail|your (?:e-?mail|message|mail)|message)(?: to \S{1,100})? (?:could not|couldn[’']t|was not|not|cannot|is undeliverable)|non.?deliver(?:y|able)|nondeliverable|non remis|non recapitabile|warning: (?:message|could not send|e-?mail)|dsn\b|unzustellbar|(?:nachricht|e-?mail|mail) (?:nicht|konnte nicht|unzustellbar)|fehler bei|zustellung|problem (?:z|d)|rückläufer|no se (?:puede|pudo|ha podido) entregar|(?:correo|mensaje) (?:no entregado|devuelto|rechazado)|no entregado|mancato recapito|notifica di mancat|mancata consegna|messaggio non|onbestelbaar|niet.?bezorg|não foi possível|não entregue|mensagem devolvida|échec de|avis de non|message non|notification d['’]échec|olevererb|kunde inte leverera|kan ikke leveres|uleverbar|ikke leveret|toimittaminen epäonnistui|ei voitu toimittaa|toimitus|niedostarcz|nie dostarcz|zwrot|nedoruč|nedoručiteln|kézbesít|nelivrat|teslim edilemedi|iletilemedi|user unknown|unknown user|配信不能|配信エラー|未配信|送信エラー|配送|不达|系统退信|退信|邮件被退回|郵件無法|無法傳遞|无法投递|반송|전송 실패|не удается доставить|недоставлен|не доставлен|недоставк|ошибка доставки|сообщение не|email (?:could not be delivered|bounce)|message you sent blocked|rejected (?:mail|message)|bounced? (?:mail|message|e-?mail)|out of memory|mailbox (?:full|over quota)|quota exceeded|address (?:not found|unknown)|invalid (?:address|recipient)))/iu;

/** What mail servers write and people do not. */
const PHRASES = (
  "has been returned because|intended recipient:|failed recipients|the following address had|the following address failed|the following addresses had|the following addresses failed|" +
  "this message was created automatically by mail|could not be delivered to|permanent error|permanent fatal error|" +
  "permanently failed|permanently failing|permanent failure|user unknown|unknown user|no such user|not a valid user|" +
  "mailbox full|mailbox is full|mailbox unavailable|mailbox is unavailable|mailbox not found|over quota|" +
  "message header follow|message headers follow|message text follow|unsent message|invalid recipient|failed recipient|" +
  "remote host said|encountered delivery problems|delivery problems|unable to deliver your|unable to deliver the|" +
  "unable to deliver this|unable to deliver to|was not delivered to:|not delivered to the following|" +
  "below this line is a copy|below this line is the original|original message follow|original message header|" +
  "host unknown|host not found|relay denied|relaying denied|delivery to the following|undeliverable to|" +
  "undeliverable address|address rejected|recipient rejected|recipient unknown|recipient not found|" +
  "recipient does not exist|<<<|>>> rcpt|>>> data|>>> mail"
).split("|");
const FIELDS =
  "final-recipient:|original-recipient:|diagnostic-code:|remote-mta:|reporting-mta:|action: failed|x-failed-recipients:".split(
    "|",
  );
const STATUS_CODE = /\b[45]\.\d{1,2}\.\d{1,3}\b/;
const REPLY_CODE = /\b(?:4[2-7]|5[05])\d[\s-](?:[a-z<]|#?\d\.\d)/;
const OF_MAIL = /\b(?:your|the|this) (?:e-?mail|message|mail)\b/;
const NOT_DELIVERED = /\b(?:not|never|un) ?(?:be |been )?deliver/;
const MAX_LINES = 400;
const MAX_LINE = 500;

const SCANNED = 16 * 1024;

export function isNullReturnPath(headers: MailHeaders): boolean {
  return headers.get("return-path")?.[0]?.replace(/\s/g, "") === "<>";
}

export function isAutoSubmitted(headers: MailHeaders): boolean {
  const value = headerValue(headers, "auto-submitted").toLowerCase();
  return value !== "" && !/^no\b/.test(value);
}

function isServerLine(line: string): boolean {
  if (STATUS_CODE.test(line) && line.includes("@")) return true;
  if (REPLY_CODE.test(line) || FIELDS.some((field) => line.startsWith(field))) return true;
  return OF_MAIL.test(line) && NOT_DELIVERED.test(line);
}

/** Whether the words of a mail are a mail server's about a mail that did not arrive. */
export function hasServerWords(source: string): boolean {
  const text = source.slice(0, SCANNED).toLowerCase();
  if (PHRASES.some((phrase) => text.includes(phrase))) return true;
  const lines = text.split("\n", MAX_LINES);
  return lines.some((line) => isServerLine(line.slice(0, MAX_LINE).trimStart()));
}

/** Amazon's notice of a bounce, for those who let themselves be told by mail. */
const NOTICE = /^\s{0,20}\{\s{0,9}"notificationType"\s{0,9}:\s{0,9}"(?:Bounce|Complaint)"/;

/**
 * Whether a mail that does not call itself a report is one of a mail that came back. No single sign decides: people have addresses
 * like postmaster@, write "Delivery failed", and pass on what a server told them.
 */
export function looksLikeBounce(facts: BounceFacts): boolean {
  const { headers, from, fromName, subject, text, hasReturnedMail, namesOurMail } = facts;
  const local = (from ?? "").slice(0, Math.max(0, (from ?? "").lastIndexOf("@")));
  const bare = local.replace(/["\s._-]/g, "");
  // "postmaster" may be a person's mailbox; spelt with a sign between its words it is a program's.
  const isDaemon =
    /^post[._-]master$/i.test(local) ||
    DAEMON.test(bare) ||
    DAEMON.test((fromName ?? "").replace(/[\s._-]/g, ""));
  const isSystem = MAIL_SYSTEM.test(bare) || SYSTEM_NAME.test(fromName ?? "") || from === null;
  const isNull = isNullReturnPath(headers);
  const isAutomatic = isAutoSubmitted(headers);
  const says = SUBJECT.test(subject.trim().slice(0, 200));
  const isServer = hasServerWords(text);
  const evidence = [isServer, hasReturnedMail, namesOurMail].filter(Boolean).length;
  if (NOTICE.test(text) && /[@.]amazonaws\.com$/.test(from ?? "")) return true;
  if (isDaemon) return isNull || isAutomatic || says || evidence > 0 || hasNoWords(text);
  if (isNull)
    return (
      (says && (isSystem || isServer || isAutomatic || evidence > 0)) ||
      (isSystem && evidence > 0) ||
      evidence >= 2
    );
  const names = /[^\s@]@[^\s@]/.test(text.slice(0, SCANNED));
  if (isSystem)
    return (
      (says && (isAutomatic || evidence > 0 || names)) ||
      evidence >= 2 ||
      (isAutomatic && evidence > 0)
    );
  return says && (evidence === 3 || (isAutomatic && evidence > 0));
}

const hasNoWords = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text);
