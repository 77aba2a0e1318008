import { channelsThat } from "~/channels/contract/registry.server";
import { pool, type ShopId } from "~/database/db.server";
import { rememberFor } from "~/lib/remember-for.server";
import type { HoursSettings } from "~/storefront/settings/hours-settings";
import { openTimeBetween } from "./opening-hours";
import { findMedian } from "./reply-time";

const MAX_SAMPLES = 500;
const KEEP_MS = 5 * 60_000;

// What a shopper waited: from what they first wrote to a person until a person answered. What was answered at once by
// itself (a quick reply) is not a wait; the wait begins after the last of it, or when they asked for a person.
const FIND = `
  SELECT extract(epoch FROM COALESCE(asked.at, automatic.at)) * 1000 AS start,
    extract(epoch FROM c.first_replied_at) * 1000 AS "end"
  FROM conversations AS c
  CROSS JOIN LATERAL (SELECT max(created_at) AS at FROM messages
    WHERE shop_id = c.shop_id AND conversation_id = c.id AND created_at < c.first_replied_at
      AND (entry->>'type' = 'handed-over' OR (kind = 'outbound' AND author_staff_id IS NULL))) AS automatic
  CROSS JOIN LATERAL (SELECT min(created_at) AS at FROM messages
    WHERE shop_id = c.shop_id AND conversation_id = c.id AND created_at < c.first_replied_at AND kind = 'inbound'
      AND (automatic.at IS NULL OR created_at > automatic.at)) AS asked
  WHERE c.shop_id = $1 AND c.channel = ANY ($3::text[]) AND c.last_activity_at > $2::timestamptz - interval '30 days'
    AND c.first_replied_at BETWEEN $2::timestamptz - interval '30 days' AND $2::timestamptz
    AND COALESCE(asked.at, automatic.at) IS NOT NULL
  ORDER BY c.last_activity_at DESC LIMIT ${MAX_SAMPLES}`;

interface Measurement {
  hours: HoursSettings;
  timeZone: string;
  now: Date;
}

interface Question {
  shopId: ShopId;
  hours: HoursSettings;
  timeZone: string;
  /** In milliseconds. */
  at: number;
}

async function measure({ shopId, hours, timeZone, at }: Question): Promise<number | null> {
  const { rows } = await pool.query<{ start: string; end: string }>(FIND, [
    shopId,
    new Date(at),
    channelsThat(({ hasPresence }) => hasPresence),
  ]);
  const minutes = rows.map(({ start, end }) => {
    const period = { start: Number(start), end: Number(end) };
    return openTimeBetween(period, hours, timeZone) / 60_000;
  });
  return findMedian(minutes);
}

const recall = rememberFor({ keepMs: KEEP_MS, maxKeys: 2_000 }, (question: string) =>
  measure(JSON.parse(question) as Question),
);

/**
 * The median time until the first answer in the chats of the last 30 days, in minutes of opening hours; null while
 * there are fewer than 20. Measured at most every five minutes in a process: every visitor asks.
 */
export async function measureReplyTime(
  shopId: ShopId,
  { hours, timeZone, now }: Measurement,
): Promise<number | null> {
  const at = Math.floor(now.getTime() / KEEP_MS) * KEEP_MS;
  const question: Question = { shopId, hours, timeZone, at };
  return recall(JSON.stringify(question));
}
