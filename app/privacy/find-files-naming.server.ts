import { pool, type ShopId } from "~/database/db.server";
import { logger } from "~/logger.server";
import { mentionPattern } from "./mention-pattern";
import { searchFile } from "./run-file-thread.server";
import type { Subject } from "./subject";

const PAGE = 50;
const MAX_BYTES = 20_000_000;
/** Longest time to look into a shop's files for one request; what is left is said in the log. */
const MAX_MS = 30 * 60_000;

// Contents, not attachments: a file that is in many mails is looked into once.
const FIND_CONTENTS = `
  SELECT c.key FROM file_contents AS c WHERE c.shop_id = $1 AND c.key > $2 AND c.size <= ${MAX_BYTES}
    AND EXISTS (SELECT 1 FROM attachments AS a WHERE a.shop_id = c.shop_id AND a.content_key = c.key
      AND a.message_id <> ALL($3::uuid[])
      AND (a.content_type = 'application/pdf' OR a.content_type LIKE 'application/vnd.openxmlformats-officedocument.%'
        OR lower(a.file_name) ~ '[.](pdf|docx|xlsx|pptx)$'))
  ORDER BY c.key LIMIT ${PAGE}`;
const READ_CONTENT = `SELECT content FROM file_contents WHERE shop_id = $1 AND key = $2`;

/**
 * Looks into the PDF and Office files of other people's messages and gives the keys of those that name the person: by
 * address, phone or full name. Each is opened in a thread of its own bounds. Files that cannot be read (scans,
 * encrypted ones) name nobody here.
 */
export async function findFilesNaming(
  shopId: ShopId,
  subject: Pick<Subject, "emails" | "phones" | "names" | "messages">,
): Promise<string[]> {
  const pattern = mentionPattern(subject);
  if (!pattern) return [];
  const until = Date.now() + MAX_MS;
  const naming: string[] = [];
  let last = "";
  let unreadable = 0;
  for (;;) {
    const values = [shopId, last, subject.messages];
    const { rows } = await pool.query<{ key: string }>(FIND_CONTENTS, values);
    for (const { key } of rows) {
      const verdict = await search(shopId, key, pattern);
      if (verdict === "named") naming.push(key);
      if (verdict === "unreadable") unreadable++;
    }
    const next = rows.at(-1)?.key;
    if (next === undefined || rows.length < PAGE) break;
    last = next;
    if (Date.now() > until) {
      logger.warn({ shopId }, "not all files could be looked into for a privacy request");
      break;
    }
  }
  if (unreadable > 0)
    logger.info(
      { shopId, unreadable },
      "files whose words could not be read for a privacy request",
    );
  return naming;
}

async function search(shopId: ShopId, key: string, pattern: string) {
  const { rows } = await pool.query<{ content: Buffer }>(READ_CONTENT, [shopId, key]);
  const [file] = rows;
  if (!file) return "other";
  try {
    return await searchFile(file.content, pattern);
  } catch (error) {
    // A damaged or malicious file is everyday. Its words must not reach the log, and errors of parsers quote them.
    logger.debug(
      { shopId, key, error: error instanceof Error ? error.name : "unknown" },
      "unreadable",
    );
    return "unreadable";
  }
}
