import { beforeAll, expect, test } from "vitest";
import { changeStatus } from "~/conversations/commands/change-status.server";
import { sendReply } from "~/conversations/commands/send-reply.server";
import { snoozeConversation } from "~/conversations/commands/snooze-conversation.server";
import { appendMessage } from "~/conversations/inbound/append-messages.server";
import type { InboundMessage } from "~/conversations/inbound/inbound-message";
import { receiveMessage } from "~/conversations/inbound/receive-message.server";
import { findLocked } from "~/conversations/state/lock-conversation.server";
import { pool } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { createRandom, type Random } from "tests/integration/storefront/chat/kit/random";
import { ADMIN } from "tests/kit/factories/staff";
import { addChat, toChatInput } from "tests/kit/factories/visitor";
import { addShop, type TestShop } from "tests/kit/mail/add-shop";
import { truncateAll } from "tests/kit/setup/test-database";

// Most messages of chats are added without reading their conversation first. They must do what the others do.

const PAIRS = 60;
const SEED = Number(process.env["APPEND_SEED"] ?? Date.now() % 1_000_000);

let shop: TestShop;
beforeAll(async () => {
  await truncateAll();
  shop = await addShop();
});

type Chat = Awaited<ReturnType<typeof addChat>>;
type Way = (chat: Chat, message: InboundMessage) => Promise<unknown>;

const WAYS: Record<"quick" | "ordinary", Way> = {
  quick: async ({ conversationId, contactId }, message) => {
    const added = await appendMessage(shop.id, { conversationId, contactId, message });
    expect(added).not.toBeNull();
  },
  ordinary: (_, message) => withSqlTransaction((tx) => receiveMessage(tx, shop.id, message)),
};

interface Said {
  text: string;
  at: Date;
}

/** What happened before: the same for both ways. */
async function prepare(random: Random, { conversationId }: Chat): Promise<void> {
  const named = { conversationId, staff: ADMIN };
  const acts = [
    () => sendReply(shop.id, { ...named, text: "Soon", requestId: crypto.randomUUID() }),
    () =>
      changeStatus(shop.id, {
        ...named,
        status: random.pick(["open", "waiting", "closed"] as const),
      }),
    () => snoozeConversation(shop.id, { ...named, until: new Date("2027-01-01T00:00:00Z") }),
  ];
  for (let count = random.between(0, 3); count > 0; count -= 1) await random.pick(acts)();
}

const FIND_EVENTS = `SELECT type, payload - 'messageId' - 'conversationId' AS payload, actor->>'kind' AS actor
  FROM domain_events WHERE shop_id = $1 AND payload->>'conversationId' = $2 AND id > $3 ORDER BY id`;

async function run(seed: number, way: Way, said: readonly Said[]) {
  const random = createRandom(seed);
  const chat = await addChat(shop.id, { text: "Hi" });
  const { conversationId, visitorId } = chat;
  await prepare(random, chat);
  const { rows: last } = await pool.query<{ id: string }>(
    "SELECT COALESCE(max(id), 0)::text AS id FROM domain_events",
  );
  for (const { text, at } of said)
    await way(chat, { ...toChatInput(visitorId, text), receivedAt: at });
  const state = await withSqlTransaction((tx) => findLocked(tx, shop.id, conversationId));
  const { rows: events } = await pool.query(FIND_EVENTS, [shop.id, conversationId, last[0]?.id]);
  const { rows: messages } = await pool.query(
    `SELECT kind, channel, author_name, text, automatic, language, sequence, created_at FROM messages
     WHERE shop_id = $1 AND conversation_id = $2 AND kind = 'inbound' ORDER BY sequence OFFSET 1`,
    [shop.id, conversationId],
  );
  const wait = state?.waitingSince && said[0] && state.waitingSince >= said[0].at;
  const { id: _id, contactId: _contact, closedAt: _closed, firstRepliedAt, ...told } = state ?? {};
  return {
    state: {
      ...told,
      // When it began to wait before is another moment in each run.
      waitingSince: wait ? state.waitingSince : "before",
      hasReply: firstRepliedAt !== null,
    },
    events,
    messages,
  };
}

test(`a message does the same whichever way it comes, in ${PAIRS} random pairs (APPEND_SEED=${SEED})`, async () => {
  const seeds = createRandom(SEED);
  for (let index = 0; index < PAIRS; index += 1) {
    const seed = seeds.between(1, 1_000_000_000);
    const soon = Date.now() + 60_000;
    const said = Array.from({ length: seeds.between(1, 3) }, (_, step) => ({
      text: seeds.pick(["Hello?", "سلام", "a  \n b", "é".repeat(400)]),
      at: new Date(soon + step * 1_000),
    }));
    const ordinary = await run(seed, WAYS.ordinary, said);
    const quick = await run(seed, WAYS.quick, said);
    expect(quick).toEqual(ordinary);
  }
});

test("messages that come at the same moment are all added, each once, whose ever they are", async () => {
  const chats = await Promise.all([1, 2, 3].map(() => addChat(shop.id, { text: "Hi" })));
  const { conversationId: closed } = chats[0] ?? { conversationId: "" };
  await changeStatus(shop.id, { conversationId: closed, staff: ADMIN, status: "closed" });
  const messages = chats.flatMap((chat) =>
    [1, 2, 3].map((number) => ({ chat, message: toChatInput(chat.visitorId, `No. ${number}`) })),
  );
  const added = await Promise.all(
    [...messages, ...messages.slice(0, 2)].map(({ chat, message }) =>
      appendMessage(shop.id, { ...chat, message }),
    ),
  );
  expect(added.filter((each) => each !== null)).toHaveLength(9);
  for (const { conversationId } of chats) {
    const { rows } = await pool.query(
      `SELECT (SELECT count(*)::int FROM messages WHERE conversation_id = c.id AND kind = 'inbound') AS messages,
         (SELECT count(*)::int FROM domain_events WHERE payload->>'conversationId' = c.id::text
           AND type = 'conversation.status-changed' AND payload->>'reason' = 'message-received') AS opened
       FROM conversations AS c WHERE c.id = $1`,
      [conversationId],
    );
    expect(rows).toEqual([{ messages: 4, opened: conversationId === closed ? 1 : 0 }]);
  }
});
