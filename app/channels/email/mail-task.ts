import type { ParsedInbound } from "../channel";

/** What the mail's threads do; plain data, since it travels between threads. */
export type MailTask =
  | { kind: "parse"; raw: Uint8Array; context: ThreadMailContext }
  | { kind: "open"; posted: PostedBody };

/** What is known about a mail besides its bytes. */
export interface ThreadMailContext {
  /** Address of ours it was sent to. */
  recipient: string;
  receivedAt: Date;
  /** INBOUND_MAIL_DOMAIN */
  domain: string;
  /** Address the shop sends from, whose mail is our own; "" when it has none. */
  fromAddress: string;
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

/** What comes back for each kind of task. */
export interface MailResults {
  parse: ParsedInbound;
  open: OpenedMail;
}
