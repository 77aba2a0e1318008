import type { ForwardedMail } from "~/conversations/contacts/forwarded-mail";
import type { SenderProof } from "~/conversations/contacts/sender-proof";
import type { MessageCard } from "~/conversations/reads/message-cards";
import type { ChangeAuthor } from "~/conversations/state/change-author";
import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import { newId } from "~/lib/new-id";
import { toStorable } from "~/lib/storable";
import type { TimelineEntry } from "./timeline-entry";

/** A row of messages; what is left out is empty. */
export interface NewMessage {
  conversationId: string;
  id?: string;
  channel: string;
  kind: "inbound" | "outbound" | "note" | "event";
  /** Identity at the channel; the same one is stored once. */
  externalId?: string | null;
  mailMessageId?: string | null;
  authorStaffId?: string | null;
  authorName?: string;
  fromAddress?: string | null;
  toAddresses?: readonly string[];
  ccAddresses?: readonly string[];
  subject?: string | null;
  text?: string;
  quotedText?: string | null;
  html?: string | null;
  automatic?: string;
  language?: string | null;
  cards?: readonly MessageCard[];
  /** Of a line in the timeline. */
  entry?: TimelineEntry | null;
  senderProof?: SenderProof | null;
  forwarded?: ForwardedMail | null;
  /** Now, when it is left out. */
  createdAt?: Date;
}

const COLUMNS = {
  id: "id uuid",
  conversationId: "conversation_id uuid",
  channel: "channel text",
  kind: "kind text",
  externalId: "external_id text",
  mailMessageId: "mail_message_id text",
  authorStaffId: "author_staff_id bigint",
  authorName: "author_name text",
  fromAddress: "from_address text",
  toAddresses: "to_addresses text[]",
  ccAddresses: "cc_addresses text[]",
  subject: "subject text",
  text: "text text",
  quotedText: "quoted_text text",
  html: "html text",
  automatic: "automatic text",
  language: "language text",
  cards: "cards jsonb",
  entry: "entry jsonb",
  senderProof: "sender_proof jsonb",
  forwarded: "forwarded jsonb",
  createdAt: "created_at timestamptz",
} as const satisfies Record<keyof NewMessage, string>;

const DEFAULTS: Partial<Record<keyof NewMessage, unknown>> = {
  authorName: "",
  toAddresses: [],
  ccAddresses: [],
  text: "",
  automatic: "none",
  cards: [],
};

const fields = Object.keys(COLUMNS) as (keyof NewMessage)[];
const nameOf = (field: keyof NewMessage) => COLUMNS[field].split(" ")[0] ?? "";
const typeOf = (field: keyof NewMessage) => COLUMNS[field].split(" ")[1] ?? "";
const valueOf = (field: keyof NewMessage) =>
  field === "createdAt" ? `COALESCE(row."createdAt", now())` : `row."${field}"`;
const RECORD = `"shopId" int, "contactId" uuid, position int, ${fields
  .map((field) => `"${field}" ${typeOf(field)}`)
  .join(", ")}`;

/** The rows that a statement takes as `$1`, in their order. `contactId` is only looked at by who asks for it. */
export function toMessageRows(
  rows: readonly (NewMessage & { id: string; shopId: ShopId; contactId?: string })[],
): string {
  const given = rows.map((row, position) => ({ ...DEFAULTS, ...row, position }));
  // What the database cannot hold is replaced before it becomes an escape of JSON.
  return JSON.stringify(toStorable(given));
}

/**
 * The one statement that adds messages. `given` is more of a WITH list over the rows `given`, `joined` what each of them
 * is joined with to be added. Gives id and sequence of each that was; a repeat is not.
 */
export const insertMessagesSql = ({ given = "", joined = "" } = {}): string => `
  WITH given AS (SELECT * FROM json_to_recordset($1::json) AS row (${RECORD}))${given}
  INSERT INTO messages (shop_id, ${fields.map(nameOf).join(", ")})
  SELECT row."shopId", ${fields.map(valueOf).join(", ")} FROM given AS row ${joined}
  ORDER BY row."shopId", row."conversationId", row.position
  ON CONFLICT (shop_id, channel, external_id) DO NOTHING RETURNING id::text, sequence`;

const INSERT = insertMessagesSql();

/** Adds a message. Gives its id. Throws when the channel has one with its external id already. */
export async function insertMessage(
  tx: Transaction,
  shopId: ShopId,
  message: NewMessage,
): Promise<string> {
  const id = message.id ?? newId();
  const [added] = await runSql(tx, INSERT, [toMessageRows([{ ...message, id, shopId }])]);
  if (!added) throw new Error("a message with this external id is there already");
  return id;
}

interface NewEntry {
  conversationId: string;
  channel: string;
  entry: TimelineEntry;
  author: ChangeAuthor;
}

/** Adds a line to the timeline that says what somebody did. */
export async function insertEntry(
  tx: Transaction,
  shopId: ShopId,
  { conversationId, channel, entry, author }: NewEntry,
): Promise<void> {
  const { actor, name = "" } = author;
  const authorStaffId = actor.kind === "staff" ? actor.id : null;
  const line = {
    conversationId,
    channel,
    kind: "event",
    entry,
    authorStaffId,
    authorName: name,
  } as const;
  await insertMessage(tx, shopId, line);
}
