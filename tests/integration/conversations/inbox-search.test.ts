import { beforeEach, describe, expect, it } from "vitest";
import { tagConversation } from "~/conversations/commands/tag-conversation.server";
import { findConversations } from "~/conversations/reads/find-conversations.server";
import type { InboxView } from "~/conversations/reads/views";
import { indexConversations } from "~/conversations/search/index-conversations.server";
import { scheduleIndexingJob } from "~/conversations/search/schedule-indexing.job";
import { runSearch } from "~/conversations/search/search-pool.server";
import { pool } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { enqueue } from "~/jobs/enqueue.server";
import { receiveAndMatch, receiveTestMessage } from "tests/kit/factories/conversation";
import { addMirroredShop, addOrder } from "tests/kit/factories/mirror";
import { ADMIN } from "tests/kit/factories/staff";
import { runJobs } from "tests/kit/mail/run-jobs";
import { truncateAll } from "tests/kit/setup/test-database";

let shop = 0;

beforeEach(async () => {
  await truncateAll();
  shop = await addMirroredShop("one.myshopify.com");
});

async function search(text: string, view: InboxView = "all", shopId = shop): Promise<string[]> {
  const { items } = await findConversations(shopId, { view, search: text });
  return items.map(({ subject }) => subject);
}

const WORDS: readonly (readonly [text: string, search: string, isFound: boolean])[] = [
  ["Please write to jane.doe@example.com", "jane.doe@example.com", true],
  ["Please write to jane.doe@example.com", "doe@example", true],
  ["Please write to jane.doe@example.com", "jane.doe@example.org", false],
  ["The code is AB-12-34", "ab-12-34", true],
  ["The code is AB-12-34", "AB1234", true],
  ["The code is AB-12-34", "ab-12-35", false],
  ["Die Größe der Straße", "grosse strasse", true],
  ["Un café crème", "cafe creme", true],
  ["Siparişim İstanbul'a gelmedi", "istanbul", true],
  ["سفارش من می‌خواهم کی می‌رسد", "خواهم", true],
  ["كتاب علي", "کتاب علی", true],
  ["この商品を返品したいです", "返品", true],
  ["この商品を返品したいです", "品返", false],
  ["我想退貨", "退货", true],
  ["ฉันต้องการคืนสินค้า", "สินค้า", true],
  ["환불을 받고 싶어요", "환불", true],
  ["The refunds were promised", "refund promi", true],
  ["Call me: +49 170 1234567", "+491701234567", true],
  ["thanks 😀", "😀", true],
  ["what's 100%' \\ done", "100%' \\", true],
];

describe("what stands in a message is found", () => {
  it.each(WORDS)("%s ← %s: %s", async (text, typed, isFound) => {
    await receiveTestMessage(shop, { from: "a@elsewhere.example", subject: "This", text });
    await receiveTestMessage(shop, { from: "b@elsewhere.example", subject: "Other", text: "Hi" });
    expect(await search(typed)).toEqual(isFound ? ["This"] : []);
  });
});

it("puts together what stands in messages, names, addresses, tags and orders", async () => {
  await addOrder(shop, {
    id: "1001",
    name: "#1001",
    email: "a@x.example",
    trackingNumber: "JJFI 60",
  });
  const { conversationId } = await receiveAndMatch(shop, {
    from: "a@x.example",
    senderName: "Aino Virtanen",
    subject: "Mittens",
    text: "Order 1001 has holes",
  });
  await receiveTestMessage(shop, { from: "b@x.example", senderName: "Aino", text: "Holes" });
  await tagConversation(shop, { conversationId, staff: ADMIN, added: ["Wool VIP"] });
  for (const typed of [
    "virtanen holes",
    "a@x.example holes",
    "wool mittens aino",
    "1001 virta",
    "jjfi60",
    "JJFI 60",
    "holes jjfi60",
    "#1001",
  ])
    expect([typed, ...(await search(typed))]).toEqual([typed, "Mittens"]);
  expect(await search("jjfi60 nothing")).toEqual([]);
  await tagConversation(shop, { conversationId, staff: ADMIN, removed: ["Wool VIP"] });
  expect(await search("wool")).toEqual([]);
});

it("never shows what another shop has", async () => {
  const other = await addMirroredShop("two.myshopify.com");
  await addOrder(other, {
    id: "77",
    name: "#7777",
    email: "a@x.example",
    trackingNumber: "TRACK7",
  });
  await receiveAndMatch(other, {
    from: "a@x.example",
    senderName: "Aino",
    subject: "Theirs",
    text: "secret #7777",
  });
  await receiveTestMessage(shop, { from: "b@x.example", subject: "Ours", text: "public" });
  for (const typed of [
    "secret",
    "aino",
    "7777",
    "track7",
    "theirs",
    "a@x.example",
    "s",
    "1",
    "0:s",
  ])
    expect([typed, ...(await search(typed))]).toEqual([typed]);
  expect(await search("secret", "all", other)).toEqual(["Theirs"]);
  expect(await search("public", "all", other)).toEqual([]);
});

it("no longer finds what was taken away, before anything is indexed anew", async () => {
  await receiveTestMessage(shop, { from: "a@x.example", subject: "One", text: "secret" });
  await receiveTestMessage(shop, { from: "b@x.example", subject: "Two", text: "other" });
  expect(await search("secret")).toEqual(["One"]);
  const countWords = async () => {
    const { rows } = await pool.query<{ words: string }>(
      "SELECT words::text AS words FROM conversation_words WHERE shop_id = $1",
      [shop],
    );
    return rows.filter(({ words }) => words.includes("secret")).length;
  };
  expect(await countWords()).toBe(1);
  await pool.query("UPDATE messages SET text = '[erased]' WHERE shop_id = $1 AND text = 'secret'", [
    shop,
  ]);
  expect(await countWords()).toBe(0);
  expect(await search("secret")).toEqual([]);
  expect(await search("erased")).toEqual(["One"]);
  await pool.query("UPDATE contacts SET name = 'Renamed' WHERE shop_id = $1", [shop]);
  expect(await search("renamed")).toEqual(["Two", "One"]);
});

it("ends on the server when nobody waits for it any more, or after three seconds", async () => {
  const sleep = (seconds: number, signal?: AbortSignal) =>
    runSearch(
      { name: `sleep-${seconds}`, text: `SELECT pg_sleep(${seconds})`, values: [] },
      signal,
    );
  const startedAt = Date.now();
  const left = new AbortController();
  setTimeout(() => left.abort(), 100);
  await expect(sleep(20, left.signal)).rejects.toThrow(/cancel/u);
  expect(Date.now() - startedAt).toBeLessThan(2_500);
  await expect(sleep(20, left.signal)).rejects.toThrow(/abort/u);
  await expect(sleep(0.01)).resolves.toHaveLength(1);
  await expect(sleep(21)).rejects.toThrow(/timeout/u);
  expect(Date.now() - startedAt).toBeLessThan(10_000);
});

describe("a shop with many conversations", () => {
  const MANY = 4_600;

  /** Number n was active n minutes ago; its words are those that hold of it. */
  async function addMany(): Promise<void> {
    await pool.query(
      `INSERT INTO contacts (shop_id, id, name, updated_at) VALUES ($1, gen_random_uuid(), 'Aino', now())`,
      [shop],
    );
    await withSqlTransaction(async (tx) => {
      await tx.query("SET LOCAL session_replication_role = replica");
      await tx.query(
        `INSERT INTO conversations (shop_id, id, number, contact_id, channel, subject, reply_token, status, last_activity_at)
         SELECT $1::int, md5('many' || n)::uuid, n, c.id, 'email', n::text, md5($1 || 't' || n),
           CASE WHEN n % 2 = 0 THEN 'open' ELSE 'closed' END, now() - make_interval(mins => n)
         FROM generate_series(1, ${MANY}) AS n, contacts AS c WHERE c.shop_id = $1`,
        [shop],
      );
      await tx.query(
        `INSERT INTO messages (shop_id, id, conversation_id, channel, kind, author_name, text, sequence)
         SELECT shop_id, gen_random_uuid(), id, 'email', 'inbound', 'Aino', concat_ws(' ', 'always',
           CASE WHEN number % 10 = 0 THEN 'often' END, CASE WHEN number % 90 = 0 THEN 'sometimes' END,
           CASE WHEN number % 1000 = 1 THEN 'seldom' END, CASE WHEN number > 400 THEN 'formerly' END,
           CASE WHEN number % 7 = 0 THEN 'seventh' END), 1
         FROM conversations WHERE shop_id = $1`,
        [shop],
      );
    });
  }

  async function searchAll(text: string, view: InboxView): Promise<number[]> {
    const found: number[] = [];
    let cursor: string | null = null;
    do {
      const page = await findConversations(shop, { view, search: text, cursor, limit: 100 });
      found.push(...page.items.map(({ number }) => number));
      cursor = page.nextCursor;
    } while (cursor && found.length < 1_000);
    return found.slice(0, 1_000);
  }

  it("is indexed by the clock's job, and its search finds all there is, newest first, page by page", async () => {
    await addMany();
    expect(await search("seldom")).toEqual([]);
    await withSqlTransaction((tx) => enqueue(tx, scheduleIndexingJob, {}));
    await runJobs();
    expect(await indexConversations(shop, 1)).toBe("done");
    const numbers = Array.from({ length: MANY }, (_, at) => at + 1);
    const holds: Record<string, (n: number) => boolean> = {
      always: () => true,
      often: (n) => n % 10 === 0,
      sometimes: (n) => n % 90 === 0,
      seldom: (n) => n % 1000 === 1,
      formerly: (n) => n > 400,
      "formerly seldom": (n) => n > 400 && n % 1000 === 1,
      "sometimes seventh": (n) => n % 90 === 0 && n % 7 === 0,
      never: () => false,
      aino: () => true,
    };
    for (const [text, isHit] of Object.entries(holds))
      for (const view of ["all", "open", "closed", "mine"] as const) {
        const isShown = (n: number) =>
          view === "all" || (view === "open" && n % 2 === 0) || (view === "closed" && n % 2 === 1);
        const expected = numbers.filter((n) => isHit(n) && isShown(n)).slice(0, 1_000);
        expect([text, view, await searchAll(text, view)]).toEqual([text, view, expected]);
      }
  }, 120_000);
});
