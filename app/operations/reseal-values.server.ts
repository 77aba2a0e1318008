import { pool } from "~/database/db.server";
import { deriveKeys } from "~/lib/keys.server";
import { seal, sealingKeyId, unseal, UnsealError } from "~/lib/seal.server";
import { SEALED_PLACES, type SealedPlaceName } from "~/lib/sealed-places";
import { logger } from "~/logger.server";

const BATCH = 500;

interface Row {
  key: string[];
  owner: string;
  value: Buffer | string;
}

/** What the walk did. */
export interface ResealOutcome {
  resealed: number;
  /** Values that none of ENCRYPTION_KEYS opens; they are left as they are. */
  unreadable: number;
}

const quote = (name: string): string => `"${name}"`;
const toBytes = (value: Buffer | string): Buffer =>
  typeof value === "string" ? Buffer.from(value, "base64") : value;

/** One batch of rows after `after`, in the order of their keys, whose text form is enough to find them again. */
async function readBatch(name: SealedPlaceName, after: readonly string[] | null): Promise<Row[]> {
  const { table, column, key, owner } = SEALED_PLACES[name];
  const columns = key.map(quote).join(", ");
  const parameters = key.map((_, index) => `$${index + 1}`).join(", ");
  const { rows } = await pool.query<Row>(
    `SELECT ARRAY[${key.map((part) => `${quote(part)}::text`).join(", ")}] AS key, (${owner})::text AS owner,
       ${quote(column)} AS value
     FROM ${table} WHERE ${quote(column)} IS NOT NULL ${after ? `AND (${columns}) > (${parameters})` : ""}
     ORDER BY ${columns} LIMIT ${BATCH}`,
    [...(after ?? [])],
  );
  return rows;
}

/** Replaces a value unless somebody else wrote another one meanwhile. Gives whether it did. */
async function replace(name: SealedPlaceName, row: Row, sealed: Buffer): Promise<boolean> {
  const { table, column, key, encoding } = SEALED_PLACES[name];
  const matches = key.map((part, index) => `${quote(part)} = $${index + 3}`).join(" AND ");
  const value = encoding === "base64" ? sealed.toString("base64") : sealed;
  const { rowCount } = await pool.query(
    `UPDATE ${table} SET ${quote(column)} = $1 WHERE ${quote(column)} = $2 AND ${matches}`,
    [value, row.value, ...row.key],
  );
  return rowCount === 1;
}

async function resealPlace(place: SealedPlaceName, outcome: ResealOutcome): Promise<void> {
  const current = deriveKeys("seal")[0].id;
  let after: string[] | null = null;
  for (;;) {
    const rows: Row[] = await readBatch(place, after);
    for (const row of rows) {
      const bytes = toBytes(row.value);
      // The session library clears a token by storing an empty one.
      if (bytes.length === 0 || sealingKeyId(bytes) === current) continue;
      const slot = { place, owner: row.owner };
      try {
        if (await replace(place, row, seal(unseal(bytes, slot), slot))) outcome.resealed += 1;
      } catch (error) {
        if (!(error instanceof UnsealError)) throw error;
        outcome.unreadable += 1;
      }
    }
    if (rows.length < BATCH) return;
    after = rows.at(-1)?.key ?? null;
  }
}

/**
 * Walks every sealed value and seals those anew that are under an older key. May be stopped anywhere and run again:
 * what is done is passed over. A value that changes meanwhile is left to whoever changed it: a
 * process that knows the new key, or, while they are restarted, one whose values the next round seals anew.
 */
export async function resealValues(): Promise<ResealOutcome> {
  const outcome: ResealOutcome = { resealed: 0, unreadable: 0 };
  for (const place of Object.keys(SEALED_PLACES) as SealedPlaceName[])
    await resealPlace(place, outcome);
  const facts = { key: deriveKeys("seal")[0].id, ...outcome };
  if (outcome.unreadable > 0)
    logger.warn(facts, "sealed values that none of ENCRYPTION_KEYS opens were left as they are");
  else logger.info(facts, "every sealed value is under the first of ENCRYPTION_KEYS");
  return outcome;
}
