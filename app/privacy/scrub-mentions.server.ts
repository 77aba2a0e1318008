import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import { mentionPattern, mentionPatternInBytes } from "./mention-pattern";
import type { Subject } from "./subject";

const ERASED = "[erased]";

interface FreeText {
  table: string;
  /** The column with the id of the message whose original holds the same words. */
  message?: string;
  text?: readonly string[];
  /** jsonb */
  json?: readonly string[];
  /** text[] */
  lists?: readonly string[];
}

// Where people's words and addresses stand in rows that belong to others and therefore stay.
const FREE_TEXTS: readonly FreeText[] = [
  {
    table: "messages",
    message: "id",
    text: ["subject", "text", "quoted_text", "html", "from_address", "author_name"],
    json: ["forwarded"],
    lists: ["to_addresses", "cc_addresses"],
  },
  { table: "conversations", text: ["subject", "preview"], lists: ["tags"] },
  { table: "contacts", text: ["name"], json: ["customer_evidence"] },
  { table: "ratings", text: ["comment"] },
  { table: "order_links", json: ["evidence"] },
  { table: "outbound_deliveries", text: ["recipient", "error_message"] },
  { table: "outbound_parts", text: ["error_message"] },
  { table: "outbound_sends", text: ["error_message"] },
  { table: "inbound_deliveries", text: ["recipient", "error"] },
  { table: "attachments", message: "message_id", text: ["file_name"] },
  { table: "data_requests", json: ["export"] },
];

const castOf = (source: FreeText, column: string): string => {
  if (source.json?.includes(column)) return "jsonb";
  return source.lists?.includes(column) ? "text[]" : "text";
};

const asText = (source: FreeText, column: string): string =>
  castOf(source, column) === "text[]" ? `to_jsonb(${column})::text` : `${column}::text`;

// A list travels as JSON text, so that a comma in an address cannot break it.
const fromText = (source: FreeText, column: string, place: string): string =>
  castOf(source, column) === "text[]"
    ? `ARRAY(SELECT jsonb_array_elements_text(${place}::jsonb))`
    : `${place}::${castOf(source, column)}`;

/** Gives the ids of the messages that named the person. */
async function scrubTable(
  tx: Transaction,
  shopId: ShopId,
  source: FreeText,
  pattern: string,
): Promise<string[]> {
  const columns = [...(source.text ?? []), ...(source.json ?? []), ...(source.lists ?? [])];
  const matches = columns.map((column) => `${asText(source, column)} ~* $2`).join(" OR ");
  const picked = columns.map((column) => `${asText(source, column)} AS ${column}`).join(", ");
  // The lock keeps a row where it is until this transaction ends, so ctid names it safely.
  const found = await runSql<Record<string, string | null> & { place: string }>(
    tx,
    `SELECT ctid::text AS place, ${source.message ?? "NULL"}::text AS original, ${picked} FROM ${source.table} WHERE shop_id = $1 AND (${matches}) FOR UPDATE`,
    [shopId, pattern],
  );
  const mention = new RegExp(pattern, "giu");
  const assignments = columns.map(
    (column, index) => `${column} = ${fromText(source, column, `$${index + 3}`)}`,
  );
  for (const row of found) {
    const values = columns.map((column) => row[column]?.replaceAll(mention, ERASED) ?? null);
    await runSql(
      tx,
      `UPDATE ${source.table} SET ${assignments.join(", ")} WHERE shop_id = $1 AND ctid = $2::tid`,
      [shopId, row.place, ...values],
    );
  }
  return found.flatMap((row) => row["original"] ?? []);
}

// The original of somebody else's message cannot be cut without breaking it. What is shown was parsed long ago. Most
// bodies are base64 or quoted-printable, where no pattern finds anybody: what was parsed tells ($3).
const BLANK_ORIGINALS = `UPDATE inbound_deliveries SET raw = '', raw_parts = NULL WHERE shop_id = $1 AND state <> 'received'
  AND (message_id = ANY($3::uuid[]) OR encode(substring(raw FROM 1 FOR 65536), 'escape') ~* $2)`;

const BLANK_FILES = `UPDATE attachments AS a SET content_key = NULL FROM file_contents AS c
  WHERE a.shop_id = $1 AND a.size <= 1048576 AND a.content_type LIKE 'text/%'
    AND c.shop_id = a.shop_id AND c.key = a.content_key AND encode(c.content, 'escape') ~* $2
  RETURNING a.message_id::text AS id`;

/**
 * Takes the person's e-mail addresses, phones and full names out of what other people wrote or received: copies,
 * quoted history, notes of colleagues. Originals that name them are dropped.
 */
export async function scrubMentions(
  tx: Transaction,
  shopId: ShopId,
  subject: Subject,
): Promise<void> {
  const pattern = mentionPattern(subject);
  if (!pattern) return;
  const naming: string[] = [];
  for (const source of FREE_TEXTS) naming.push(...(await scrubTable(tx, shopId, source, pattern)));
  const inBytes = mentionPatternInBytes(subject);
  const files = await runSql<{ id: string }>(tx, BLANK_FILES, [shopId, inBytes]);
  naming.push(...files.map(({ id }) => id));
  await runSql(tx, BLANK_ORIGINALS, [shopId, inBytes, naming]);
}
