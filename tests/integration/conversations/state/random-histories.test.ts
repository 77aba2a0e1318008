import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { assignConversation } from "~/conversations/commands/assign-conversation.server";
import { cancelReply } from "~/conversations/commands/cancel-reply.server";
import { changeStatus } from "~/conversations/commands/change-status.server";
import { markRead, markUnread } from "~/conversations/commands/mark-read.server";
import { markSpam } from "~/conversations/commands/mark-spam.server";
import { requestPerson } from "~/conversations/commands/request-person.server";
import { sendReply } from "~/conversations/commands/send-reply.server";
import { setPriority } from "~/conversations/commands/set-priority.server";
import { snoozeConversation } from "~/conversations/commands/snooze-conversation.server";
import { tagConversation } from "~/conversations/commands/tag-conversation.server";
import { appendMessage } from "~/conversations/inbound/append-messages.server";
import type { InboundMessage } from "~/conversations/inbound/inbound-message";
import { receiveMessage } from "~/conversations/inbound/receive-message.server";
import { reportDelivery } from "~/conversations/outbox/report-delivery.server";
import { PRIORITIES } from "~/conversations/state/conversation-state";
import { findLocked } from "~/conversations/state/lock-conversation.server";
import { pool, prisma } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { createRandom } from "tests/integration/storefront/chat/kit/random";
import { addChat, toChatInput } from "tests/kit/factories/visitor";
import { addShop, type TestShop } from "tests/kit/mail/add-shop";
import { truncateAll } from "tests/kit/setup/test-database";
import { replayEvents } from "./replay-events";

const HISTORIES = Number(process.env["HISTORIES"] ?? 200);
const SEED = Number(process.env["HISTORY_SEED"] ?? Date.now() % 1_000_000);
const STEPS = 10;
const STAFF = [
  { id: "7", name: "Sara", role: "agent" as const },
  { id: "8", name: "Ben", role: "agent" as const },
];
const TAGS = ["vip", "wholesale", "returns", "質問"];

let shop: TestShop;
beforeAll(async () => {
  await truncateAll();
  shop = await addShop();
  for (const { id, name } of STAFF)
    await prisma.staffMember.create({
      data: {
        shopId: shop.id,
        id: BigInt(id),
        firstName: name,
        lastName: "",
        email: `${name}@shop.example`,
        lastSeenAt: new Date(),
      },
    });
});

type Random = ReturnType<typeof createRandom>;

interface History {
  random: Random;
  conversationId: string;
  contactId: string;
  visitorId: string;
  /** Of replies, newest last. */
  replies: string[];
  /** Each wait that a reply ended, as the database had it before. */
  replyTimes: { since: string; messageId: string }[];
}

const person = (visitorId: string): InboundMessage => toChatInput(visitorId, "Anybody there?");

const receive = ({ visitorId }: History, part: Partial<InboundMessage> = {}) =>
  withSqlTransaction((tx) => receiveMessage(tx, shop.id, { ...person(visitorId), ...part }));

type Act = (history: History) => Promise<unknown>;

const withStaff = ({ random, conversationId }: History) => ({
  conversationId,
  staff: random.pick(STAFF),
});

const findState = (conversationId: string) =>
  withSqlTransaction((tx) => findLocked(tx, shop.id, conversationId));

const reply = async (history: History, part: { sendAt?: Date } = {}): Promise<void> => {
  const status = history.random.pick(["waiting", "closed"] as const);
  const input = { ...withStaff(history), text: "Soon", status, requestId: randomUUID(), ...part };
  const before = await findState(history.conversationId);
  const { messageId } = await sendReply(shop.id, input);
  const since = before?.waitingSince?.toISOString();
  if (since) history.replyTimes.push({ since, messageId });
  history.replies.push(messageId);
};

const ACTS: Act[] = [
  (history) => receive(history),
  async (history) => {
    const { conversationId, contactId, visitorId } = history;
    const message = person(visitorId);
    // What the quick way refuses goes the other one, as in the chat.
    return (
      (await appendMessage(shop.id, { conversationId, contactId, message })) ?? receive(history)
    );
  },
  (history) => receive(history, { automatic: "auto-reply", isQuiet: true }),
  (history) => receive(history, { automatic: "bounce" }),
  (history) => reply(history),
  (history) => reply(history),
  async (history) => {
    await reply(history, { sendAt: new Date(Date.now() + 60_000) });
    if (history.random.chance(0.7)) {
      const messageId = history.replies.at(-1) ?? "";
      await cancelReply(shop.id, { messageId, staff: history.random.pick(STAFF) });
      history.replyTimes = history.replyTimes.filter((each) => each.messageId !== messageId);
    }
  },
  (history) =>
    changeStatus(shop.id, {
      ...withStaff(history),
      status: history.random.pick(["open", "waiting", "closed"] as const),
    }),
  (history) =>
    assignConversation(shop.id, {
      ...withStaff(history),
      assigneeId: history.random.pick(["7", "8", null]),
    }),
  (history) =>
    tagConversation(shop.id, {
      ...withStaff(history),
      added: [history.random.pick(TAGS)],
      removed: [history.random.pick(TAGS)],
    }),
  (history) =>
    setPriority(shop.id, { ...withStaff(history), priority: history.random.pick([...PRIORITIES]) }),
  (history) => markSpam(shop.id, { ...withStaff(history), isSpam: history.random.chance(0.5) }),
  (history) =>
    snoozeConversation(shop.id, {
      ...withStaff(history),
      until: history.random.chance(0.5) ? new Date(Date.now() + 3_600_000) : null,
    }),
  (history) => markRead(shop.id, withStaff(history)),
  (history) => markUnread(shop.id, withStaff(history)),
  ({ visitorId }) => withSqlTransaction((tx) => requestPerson(tx, shop.id, person(visitorId))),
  async ({ random, conversationId, replies }) => {
    const messageId = replies.at(-1);
    if (!messageId) return;
    const state = random.pick(["sent", "failed", "delayed"] as const);
    const report = { messageId, conversationId, state, code: "refused", reopens: true };
    await withSqlTransaction((tx) => reportDelivery(tx, shop.id, report));
  },
];

async function begin(random: Random): Promise<History> {
  const quick = random.chance(0.4) ? { question: "Returns?", answer: "14 days." } : undefined;
  const first = quick && random.chance(0.5) ? { quick } : { quick, text: "Hi" };
  const chat = await addChat(shop.id, first);
  return { random, ...chat, replies: [], replyTimes: [] };
}

const FIND_REPLY_TIMES = `
  SELECT m.created_at AS at, m.id::text FROM messages AS m
  LEFT JOIN outbound_deliveries AS d ON d.shop_id = m.shop_id AND d.message_id = m.id
  WHERE m.shop_id = $1 AND m.conversation_id = $2::uuid AND m.kind = 'outbound' AND m.author_staff_id IS NOT NULL
    AND d.state <> 'cancelled' ORDER BY m.sequence`;

test(`the event log alone rebuilds ${HISTORIES} random histories (HISTORY_SEED=${SEED})`, async () => {
  const seeds = createRandom(SEED);
  let acts = 0;
  for (let index = 0; index < HISTORIES; index += 1) {
    const history = await begin(createRandom(seeds.between(1, 1_000_000_000)));
    const { random, conversationId } = history;
    for (let step = 0; step < STEPS; step += 1) {
      await random.pick(ACTS)(history);
      acts += 1;
    }
    const replayed = await replayEvents(shop.id, conversationId);
    const stored = await findState(conversationId);
    const { rows: replies } = await pool.query<{ id: string; at: Date }>(FIND_REPLY_TIMES, [
      shop.id,
      conversationId,
    ]);
    expect(replayed).toMatchObject({
      status: stored?.status,
      assigneeId: stored?.assigneeId,
      tags: stored?.tags,
      priority: stored?.priority,
      handler: stored?.handler,
      isSpam: stored?.isSpam,
      firstRepliedAt: stored?.firstRepliedAt?.toISOString() ?? null,
    });
    expect(replayed.firstRepliedAt).toBe(replies[0]?.at.toISOString() ?? null);
    const sentAt = new Map(replies.map(({ id, at }) => [id, at.toISOString()]));
    expect(replayed.replyTimes).toEqual(
      history.replyTimes.map(({ since, messageId }) => ({ since, at: sentAt.get(messageId) })),
    );
  }
  expect(acts).toBe(HISTORIES * STEPS);
});
