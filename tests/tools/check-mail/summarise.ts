import { pool } from "~/database/db.server";
import { describeOutcome, SHOWN, type ShownMessage } from "./describe-outcome";
import type { SentMail } from "./send-mails";

export interface MailSummary {
  /** Mails handed to the SMTP door. */
  sent: number;
  /** Mails whose bytes are stored. */
  stored: number;
  /** Of these, the same bytes as another one. */
  repeats: number;
  /** Displayed with text of their own. */
  parsed: number;
  /** Kept and shown as "could not be displayed", or shown in part. */
  failed: number;
  messages: number;
  conversations: number;
  /** Messages that continue a conversation. */
  threaded: number;
  bounces: number;
  autoReplies: number;
  loops: number;
  /** Messages by whether their sender is who they say, and why: "none unsigned" → 12. */
  senders: Record<string, number>;
  attachments: number;
  /** Accepted by nobody, or accepted and without a message. Must be 0. */
  lost: number;
  /** Work that ended with an error of ours. Must be 0. */
  crashed: number;
}

export interface NamedProblem {
  name: string;
  problem: string;
}

interface DeliveryRow {
  id: string;
  state: string;
  error: string | null;
  message_id: string | null;
  verdict: string | null;
  shown: ShownMessage | null;
}

const COUNTS = `
  SELECT
    (SELECT count(*)::int FROM messages WHERE kind = 'inbound') AS messages,
    (SELECT count(*)::int FROM conversations) AS conversations,
    (SELECT count(*)::int FROM messages WHERE automatic = 'bounce') AS bounces,
    (SELECT count(*)::int FROM messages WHERE automatic = 'auto-reply') AS "autoReplies",
    (SELECT count(*)::int FROM messages WHERE automatic = 'loop') AS loops,
    (SELECT count(*)::int FROM attachments) AS attachments,
    (SELECT COALESCE(json_object_agg(verdict, count), '{}'::json) FROM (
      SELECT concat_ws(' ', sender_proof->>'state', COALESCE(sender_proof->>'by', sender_proof->>'reason')) AS verdict,
        count(*)::int AS count
      FROM messages WHERE kind = 'inbound' GROUP BY 1 ORDER BY 2 DESC) AS verdicts) AS senders,
    (SELECT count(*)::int FROM graphile_worker.jobs WHERE last_error IS NOT NULL) AS crashed`;

type Counts = Pick<
  MailSummary,
  | "messages"
  | "conversations"
  | "bounces"
  | "autoReplies"
  | "loops"
  | "senders"
  | "attachments"
  | "crashed"
>;

/** What became of the mails that were sent, counted in the database, and each one that has a problem. */
export async function summarise(sent: readonly SentMail[]): Promise<{
  summary: MailSummary;
  problems: NamedProblem[];
  lost: NamedProblem[];
  /** What was found out about the sender of each mail: "proven dmarc example.com". */
  verdicts: { name: string; verdict: string }[];
  /** What became of each mail, in words. */
  outcomes: { name: string; outcome: string }[];
}> {
  const { rows } = await pool.query<DeliveryRow>(
    `SELECT d.id::text, d.state, d.error, d.message_id::text, concat_ws(' ', m.sender_proof->>'state',
       COALESCE(m.sender_proof->>'by', m.sender_proof->>'reason'), m.sender_proof->>'domain') AS verdict,
       CASE WHEN m.id IS NOT NULL THEN ${SHOWN} END AS shown
     FROM inbound_deliveries AS d LEFT JOIN messages AS m ON m.shop_id = d.shop_id AND m.id = d.message_id
     LEFT JOIN conversations AS c ON c.shop_id = m.shop_id AND c.id = m.conversation_id`,
  );
  const { rows: counted } = await pool.query<Counts>(COUNTS);
  const [counts] = counted;
  if (!counts) throw new Error("nothing was counted");
  const byId = new Map(rows.map((row) => [row.id, row]));
  const lost: NamedProblem[] = [];
  const problems: NamedProblem[] = [];
  const verdicts: { name: string; verdict: string }[] = [];
  const outcomes: { name: string; outcome: string }[] = [];
  const stored = new Set<string>();
  for (const { name, deliveryId, refusal } of sent) {
    const row = deliveryId === null ? undefined : byId.get(deliveryId);
    if (!row) lost.push({ name, problem: refusal ?? "accepted, but not stored" });
    else if (row.message_id === null)
      lost.push({ name, problem: row.error ?? "stored, but no message was made of it" });
    else if (row.state === "failed" || row.state === "quarantined")
      problems.push({ name, problem: row.error ?? "" });
    if (row) stored.add(row.id);
    if (row?.verdict) verdicts.push({ name, verdict: row.verdict });
    if (row?.shown) outcomes.push({ name, outcome: describeOutcome(row.shown) });
  }
  const kept = sent.length - lost.length;
  const summary: MailSummary = {
    sent: sent.length,
    stored: kept,
    repeats: kept - stored.size,
    parsed: kept - problems.length,
    failed: problems.length,
    ...counts,
    threaded: counts.messages - counts.conversations,
    lost: lost.length,
  };
  return { summary, problems, lost, verdicts, outcomes };
}
