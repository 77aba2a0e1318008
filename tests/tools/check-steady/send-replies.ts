import { randomUUID } from "node:crypto";
import { callApp } from "tests/tools/demo/call-app";
import {
  compareCounts,
  countMarkers,
  persist,
  repeatSteadily,
  type Outcome,
  type Traffic,
} from "./traffic";

const EVERY_MS = 2_000;
const PREFIX = "steady-reply";

const FIND_UNANSWERED = `SELECT number FROM conversations
  WHERE shop_id = $1 AND channel = 'email' AND waiting_since IS NOT NULL ORDER BY number DESC LIMIT 30`;

export interface ReplyOutcome extends Outcome {
  /** Replies whose last state in the inbox is not "sent" although a mail server took them, or the other way. */
  untrue: number;
}

/** An agent answers mails; the mail server of the shoppers counts what arrives. */
export function startReplies(traffic: Traffic): {
  done: Promise<void>;
  count: () => Promise<ReplyOutcome>;
} {
  const { stack, shopId, random } = traffic;
  const sent: string[] = [];
  const answered = new Set<number>();
  const pick = async (): Promise<number | undefined> => {
    const { rows } = await stack.database.query<{ number: number }>(FIND_UNANSWERED, [shopId]);
    return rows.map(({ number }) => number).find((number) => !answered.has(number));
  };
  const reply = async (index: number): Promise<void> => {
    const number = await persist("finding a mail to answer", random, pick);
    if (number === undefined) return;
    answered.add(number);
    const marker = `${PREFIX}-${index}`;
    const body = {
      intent: "reply",
      text: `${marker}: it left this morning.`,
      requestId: randomUUID(),
      status: "waiting",
    };
    await persist(marker, random, () => callApp(stack, `/app/inbox/${number}`, body));
    sent.push(marker);
  };
  return {
    done: repeatSteadily(traffic, EVERY_MS, reply),
    async count() {
      const { mailbox } = stack.shopify.platform;
      const texts = await Promise.all(
        mailbox.list().map(async ({ id }) => (await mailbox.parse(id)).text ?? ""),
      );
      const arrived = countMarkers(texts, PREFIX);
      const { rows } = await stack.database.query<{ text: string; state: string }>(
        `SELECT m.text, d.state FROM outbound_deliveries d
         JOIN messages m ON m.shop_id = d.shop_id AND m.id = d.message_id
         WHERE d.shop_id = $1 AND m.text LIKE '${PREFIX}-%'`,
        [shopId],
      );
      const untrue = rows.filter(({ text, state }) => {
        const marker = text.slice(0, text.indexOf(":"));
        return (state === "sent") !== arrived.has(marker);
      });
      return { ...compareCounts(sent, arrived), untrue: untrue.length };
    },
  };
}
