import type { DeliveryReport, ParsedMessage } from "~/channels/contract/channel";
import type { OwnMail } from "~/channels/email/door/own-mail";

/** What the mail's threads do; plain data, since it travels between threads. */
export type MailTask =
  { kind: "parse"; raw: Uint8Array; context: MailContext } | { kind: "open"; posted: PostedBody };

/** What is known about a mail besides its bytes. */
export interface MailContext {
  /** Address of ours it was sent to. */
  recipient: string;
  receivedAt: Date;
  own: OwnMail;
}

/** A body that a forwarder posted. */
export interface PostedBody {
  body: Uint8Array;
  contentType: string;
  /** x-amz-sns-message-type, which Amazon sends with JSON that it calls text/plain */
  isSns: boolean;
}

/** What was found in a posted body. */
export type OpenedMail =
  | { kind: "mail"; raw: Uint8Array; recipients: string[]; fingerprint: string }
  | { kind: "subscription"; confirmUrl: string }
  /** Not a mail; `message` says what to set at the forwarder. */
  | { kind: "refused"; message: string };

/** A report that names no message of ours. */
export interface UnnamedReport extends Omit<DeliveryReport, "externalId"> {
  /** Of the conversation whose reply address it was sent to, or is named in what came back. */
  replyToken: string | null;
  /** Of the mail that came back. */
  subject: string | null;
}

/** What was understood of a mail: a message always, and what it reports of one of ours. */
export interface ParsedMail extends ParsedMessage {
  report: DeliveryReport | null;
  /** What a bounce says that names no message of ours. */
  unnamed: UnnamedReport | null;
}

/** What comes back for each kind of task. */
export interface MailResults {
  parse: ParsedMail;
  open: OpenedMail;
}
