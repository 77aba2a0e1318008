import type { AddressObject, ParsedMail } from "mailparser";

export interface MailAddress {
  name: string;
  address: string;
}

/** What the lists need of a mail; the mail itself is kept as it came. */
export interface MailRecord {
  id: string;
  /** `received`: the app wrote to the shopper. `sent`: the shopper wrote through this page. */
  direction: "received" | "sent";
  at: string;
  /** Shopper's side of the conversation. */
  shopper: MailAddress;
  envelope: { from: string; to: string[] };
  from: MailAddress;
  to: MailAddress[];
  replyTo: MailAddress | null;
  subject: string;
  messageId: string;
  /** In-Reply-To and References together. */
  references: string[];
  preview: string;
  attachmentCount: number;
  isRead: boolean;
}

export interface DescribeMailOptions {
  id: string;
  direction: MailRecord["direction"];
  at: Date;
  envelope: MailRecord["envelope"];
  parsed: ParsedMail;
}

const PREVIEW_LENGTH = 160;

/** Builds the record of a parsed mail. */
export function describeMail(options: DescribeMailOptions): MailRecord {
  const { parsed, envelope, direction } = options;
  const from = addresses(parsed.from)[0] ?? { name: "", address: envelope.from };
  const to = [...addresses(parsed.to), ...addresses(parsed.cc)];
  const recipient = envelope.to[0] ?? to[0]?.address ?? "";
  const shopper =
    direction === "sent"
      ? from
      : (to.find((entry) => isSameAddress(entry.address, recipient)) ?? {
          name: "",
          address: recipient,
        });
  return {
    id: options.id,
    direction,
    at: options.at.toISOString(),
    shopper,
    envelope,
    from,
    to,
    replyTo: addresses(parsed.replyTo)[0] ?? null,
    subject: parsed.subject ?? "",
    messageId: parsed.messageId ?? "",
    references: referencesOf(parsed),
    preview: previewOf(parsed),
    attachmentCount: parsed.attachments.filter((attachment) => !attachment.related).length,
    isRead: direction === "sent",
  };
}

export function isSameAddress(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

function addresses(field: AddressObject | AddressObject[] | undefined): MailAddress[] {
  const objects = Array.isArray(field) ? field : field ? [field] : [];
  return objects.flatMap((object) =>
    object.value.flatMap((entry) =>
      entry.group
        ? entry.group.map((member) => ({ name: member.name, address: member.address ?? "" }))
        : [{ name: entry.name, address: entry.address ?? "" }],
    ),
  );
}

function referencesOf(parsed: ParsedMail): string[] {
  const references = Array.isArray(parsed.references)
    ? parsed.references
    : (parsed.references?.split(/\s+/) ?? []);
  return [...new Set([...references, parsed.inReplyTo ?? ""])].filter(Boolean);
}

function previewOf(parsed: ParsedMail): string {
  const text = (parsed.text ?? "")
    .split("\n")
    .filter((line) => !line.startsWith(">"))
    .join(" ");
  return text.replaceAll(/\s+/g, " ").trim().slice(0, PREVIEW_LENGTH);
}
