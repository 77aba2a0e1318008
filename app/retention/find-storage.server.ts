import { pool, type ShopId } from "~/database/db.server";
import { getEnvironment } from "~/env.server";
import { measureQuickly } from "./measure-storage.server";

/** What is measured: originals of mails, files of messages, and the messages themselves. */
export const STORAGE_KINDS = ["messages", "files", "originals"] as const;
export type StorageKind = (typeof STORAGE_KINDS)[number];

export interface StorageView {
  usage: { kind: StorageKind; items: number; bytes: number }[];
  /** ISO time of the measuring; null: not measured yet, and too much to be measured while somebody waits. */
  measuredAt: string | null;
  /** Days that originals are kept; null: as long as their conversation. */
  originalDays: number | null;
  /** Mail since midnight UTC, and how much of it a day may bring. */
  intake: { mails: number; bytes: number; refused: number; maxMails: number; maxBytes: number };
}

interface UsageRow {
  kind: StorageKind;
  items: number;
  bytes: number;
  measuredAt: Date;
}

const FIND_USAGE = `SELECT kind, items::float8 AS items, bytes::float8 AS bytes, measured_at AS "measuredAt"
  FROM storage_usage WHERE shop_id = $1`;
const FIND_FACTS = `SELECT s.original_days AS "originalDays", COALESCE(c.mails, 0) AS mails,
    COALESCE(c.bytes, 0)::float8 AS bytes, COALESCE(c.refused, 0) AS refused
  FROM shops AS s LEFT JOIN intake_counters AS c ON c.shop_id = s.id AND c.sender = ''
    AND c.day = (now() AT TIME ZONE 'UTC')::date
  WHERE s.id = $1`;

type FactsRow = Pick<StorageView, "originalDays"> &
  Pick<StorageView["intake"], "mails" | "bytes" | "refused">;

/** How much the shop stores, as it was measured last night; measured now where it never was, and can be quickly. */
export async function findStorage(shopId: ShopId): Promise<StorageView> {
  let usage = await findUsage(shopId);
  if (usage.length === 0 && (await measureQuickly(shopId))) usage = await findUsage(shopId);
  const { rows } = await pool.query<FactsRow>(FIND_FACTS, [shopId]);
  const { originalDays, ...today } = rows[0] ?? {
    originalDays: null,
    mails: 0,
    bytes: 0,
    refused: 0,
  };
  const { INTAKE_MAILS_PER_DAY, INTAKE_MEGABYTES_PER_DAY } = getEnvironment();
  return {
    usage: STORAGE_KINDS.map((kind) => {
      const row = usage.find((one) => one.kind === kind);
      return { kind, items: row?.items ?? 0, bytes: row?.bytes ?? 0 };
    }),
    measuredAt: usage[0]?.measuredAt.toISOString() ?? null,
    originalDays,
    intake: {
      ...today,
      maxMails: INTAKE_MAILS_PER_DAY,
      maxBytes: INTAKE_MEGABYTES_PER_DAY * 1_000_000,
    },
  };
}

async function findUsage(shopId: ShopId): Promise<UsageRow[]> {
  return (await pool.query<UsageRow>(FIND_USAGE, [shopId])).rows;
}
