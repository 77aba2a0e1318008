import { z } from "zod";
import { AppError } from "~/errors";
import { parsePlainForm, readParts } from "~/lib/read-form.server";
import { parseJson } from "~/lib/read-json.server";
import { MAIL_LIMITS } from "./mail-limits";

/** A raw mail taken out of what a forwarder posted. */
export interface PostedMail {
  raw: Buffer;
  /** Addresses the forwarder says the mail was for; the URL may name one too. */
  recipients: string[];
}

/** Amazon asks to be told that notifications are wanted before it sends any. */
export interface SubscriptionRequest {
  confirmUrl: string;
}

// https://postmarkapp.com/developer/webhooks/inbound-webhook, with "Include raw email content" switched on
const postmarkSchema = z.object({
  RawEmail: z.string().min(1),
  OriginalRecipient: z.string().optional(),
  ToFull: z.array(z.object({ Email: z.string() })).optional(),
});

// https://docs.aws.amazon.com/sns/latest/dg/sns-message-and-json-formats.html
const snsSchema = z.object({
  Type: z.enum(["Notification", "SubscriptionConfirmation", "UnsubscribeConfirmation"]),
  Message: z.string(),
  SubscribeURL: z.string().optional(),
});

// https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html
const sesSchema = z.object({
  notificationType: z.literal("Received"),
  content: z.string().min(1),
  receipt: z.object({
    recipients: z.array(z.string()).default([]),
    action: z.object({ encoding: z.string().optional() }).optional(),
  }),
});

const NO_CONTENT =
  "The notification has no mail in it. Use the SNS action of SES with the mail’s content included.";

function readSns(value: unknown): PostedMail | SubscriptionRequest {
  const sns = snsSchema.parse(value);
  if (sns.Type === "SubscriptionConfirmation") return { confirmUrl: sns.SubscribeURL ?? "" };
  const ses = sesSchema.safeParse(parseJson(sns.Message));
  if (!ses.success) throw new AppError("INVALID_INPUT", NO_CONTENT);
  const { content, receipt } = ses.data;
  const isBase64 = receipt.action?.encoding?.toUpperCase() === "BASE64";
  return {
    raw: Buffer.from(content, isBase64 ? "base64" : "utf8"),
    recipients: receipt.recipients,
  };
}

function readJson(body: Buffer): PostedMail | SubscriptionRequest {
  const value = parseJson(body.toString("utf8"));
  if (snsSchema.safeParse(value).success) return readSns(value);
  const postmark = postmarkSchema.safeParse(value);
  if (!postmark.success) {
    throw new AppError(
      "INVALID_INPUT",
      "The JSON has no raw mail in it. In Postmark, switch on “Include raw email content”.",
    );
  }
  const { RawEmail, OriginalRecipient, ToFull } = postmark.data;
  const recipients = OriginalRecipient
    ? [OriginalRecipient]
    : (ToFull ?? []).map(({ Email }) => Email);
  return { raw: Buffer.from(RawEmail, "utf8"), recipients };
}

const sendgridEnvelopeSchema = z.object({ to: z.array(z.string()) });

// Mailgun sends each header of the mail as a field too.
const FIELDS = { count: 500, bytes: MAIL_LIMITS.postedBytes };
const LIMITS = {
  totalBytes: MAIL_LIMITS.postedBytes,
  fields: FIELDS,
  files: { count: MAIL_LIMITS.parts, bytes: MAIL_LIMITS.postedBytes },
};

/** Looks a field of the form up, as bytes: a mail need not be valid text. */
async function readFields(
  body: Buffer,
  contentType: string,
): Promise<(name: string) => Buffer | undefined> {
  if (/^multipart\//i.test(contentType)) {
    const parts = await readParts([body], contentType, LIMITS);
    return (name) => parts.find((part) => part.name === name)?.content;
  }
  const fields = parsePlainForm(body.toString("utf8"), FIELDS);
  return (name) => {
    const value = fields.get(name);
    return value === null ? undefined : Buffer.from(value, "utf8");
  };
}

// Mailgun routes to a URL ending in "mime" post body-mime and recipient; SendGrid's "send raw" posts email and envelope.
async function readMailForm(body: Buffer, contentType: string): Promise<PostedMail> {
  const find = await readFields(body, contentType);
  const raw = find("body-mime") ?? find("email");
  if (!raw) {
    throw new AppError(
      "INVALID_INPUT",
      "The form has no raw mail in it: body-mime (Mailgun, for a URL that ends in “mime”) or email (SendGrid, “send raw”).",
    );
  }
  const recipients = find("recipient")?.toString("utf8").split(",") ?? [];
  const envelope = find("envelope")?.toString("utf8");
  if (envelope !== undefined) {
    const parsed = sendgridEnvelopeSchema.safeParse(parseJson(envelope));
    if (parsed.success) recipients.push(...parsed.data.to);
  }
  return { raw, recipients };
}

interface PostedBody {
  body: Buffer;
  contentType: string;
  /** x-amz-sns-message-type, which Amazon sends with JSON that it calls text/plain */
  isSns: boolean;
}

/**
 * Takes the raw mail out of a posted body: the mail itself (message/rfc822, text/plain, application/octet-stream), a
 * form of Mailgun's or SendGrid's, Postmark's JSON or Amazon's notification. Throws AppError INVALID_INPUT with what to
 * set at the forwarder.
 */
export async function readPostedMail({
  body,
  contentType,
  isSns,
}: PostedBody): Promise<PostedMail | SubscriptionRequest> {
  const type = contentType.split(";")[0]?.trim().toLowerCase() ?? "";
  if (isSns || type === "application/json") return readJson(body);
  if (type === "multipart/form-data" || type === "application/x-www-form-urlencoded")
    return readMailForm(body, contentType);
  if (["", "message/rfc822", "text/plain", "application/octet-stream"].includes(type))
    return { raw: body, recipients: [] };
  throw new AppError(
    "INVALID_INPUT",
    `A body of type ${type} is not understood. Post the raw mail as message/rfc822.`,
  );
}
