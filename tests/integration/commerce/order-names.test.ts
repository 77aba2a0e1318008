import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { makeOrderNameKeys } from "~/commerce/read/order-name";
import { searchMirroredOrders } from "~/commerce/read/search-orders.server";
import { rematchConversations } from "~/conversations/orders/rematch-conversations.server";
import { findConversations } from "~/conversations/reads/find-conversations.server";
import { pool } from "~/database/db.server";
import { findOrderOfGuest } from "~/storefront/order-lookup/find-order-of-guest.server";
import { readOrderNumber } from "~/storefront/order-lookup/read-order-number";
import { receiveAndMatch } from "tests/kit/factories/conversation";
import { addMirroredShop, addOrder } from "tests/kit/factories/mirror";
import { truncateAll } from "tests/kit/setup/test-database";

const FIVE = { prefix: "#5", suffix: "" };
const EMAIL = "aino@example.com";
let shop = 0;

async function addShop(format: { prefix: string; suffix: string }, names: readonly string[]) {
  shop = await addMirroredShop("one.myshopify.com");
  await pool.query(
    "UPDATE shops SET order_name_prefix = $2, order_name_suffix = $3 WHERE id = $1",
    [shop, format.prefix, format.suffix],
  );
  for (const [index, name] of names.entries())
    await addOrder(shop, { id: String(index + 1), name, email: EMAIL });
}

const search = async (query: string): Promise<string[]> =>
  (await searchMirroredOrders(shop, { query, customerId: null, limit: 10 })).map(
    ({ name }) => name,
  );

async function track(typed: string, format = FIVE): Promise<string | null> {
  const number = readOrderNumber(typed, format);
  const order = number && (await findOrderOfGuest(shop, { ...number, email: EMAIL }));
  return order?.name ?? null;
}

beforeEach(truncateAll);

describe("a shop whose prefix ends with a digit", () => {
  beforeEach(() => addShop(FIVE, ["#51001", "#53007", "#3007"]));

  it.each(["#51001", "51001", "５１００１", "51 001"])("finds %s", async (typed) => {
    expect(await search(typed)).toEqual(["#51001"]);
    expect(await track(typed)).toBe("#51001");
  });

  it("takes the whole name before a part of one", async () => {
    expect(await search("3007")).toEqual(["#3007", "#53007"]);
    expect(await track("3007")).toBe("#3007");
    expect(await track("53007")).toBe("#53007");
  });

  it("attaches, and finds the conversation by the name", async () => {
    const { conversationId } = await receiveAndMatch(shop, {
      from: EMAIL,
      text: "Where is #51001?",
    });
    const { rows } = await pool.query<{ order: string; state: string }>(
      "SELECT order_id::text AS order, state FROM order_links WHERE conversation_id = $1",
      [conversationId],
    );
    expect(rows).toEqual([{ order: "1", state: "attached" }]);
    const idsFor = async (text: string) =>
      (await findConversations(shop, { view: "all", search: text })).items.map(({ id }) => id);
    expect(await idsFor("5 1001")).toEqual([conversationId]);
  });
});

describe("names with letters and groups", () => {
  const names = ["#EX1001", "ÄÖ-1001", "FBA-111-2222222-3333333", "1001-R1", "#123456789012345678"];
  beforeEach(() => addShop({ prefix: "#", suffix: "" }, names));

  it.each([
    ["ex1001", "#EX1001"],
    ["ao 1001", "ÄÖ-1001"],
    ["äö1001", "ÄÖ-1001"],
    ["111-2222222-3333333", "FBA-111-2222222-3333333"],
    ["fba 111 2222222 3333333", "FBA-111-2222222-3333333"],
    ["1001–R1", "1001-R1"],
    ["123456789012345678", "#123456789012345678"],
  ])("%s finds %s", async (typed, name) => {
    expect((await search(typed))[0]).toBe(name);
    expect(await track(typed, { prefix: "#", suffix: "" })).toBe(name);
  });

  it("is found for a message that came before its order", async () => {
    const { conversationId } = await receiveAndMatch(shop, {
      from: EMAIL,
      text: "Where is FBA-999-2222222-3333333?",
    });
    await addOrder(shop, { id: "77", name: "FBA-999-2222222-3333333", email: EMAIL });
    await rematchConversations(shop, ["77"]);
    const { rows } = await pool.query<{ order: string }>(
      "SELECT order_id::text AS order FROM order_links WHERE conversation_id = $1 AND state = 'attached'",
      [conversationId],
    );
    expect(rows).toEqual([{ order: "77" }]);
  });
});

const MIGRATION = "prisma/migrations/20261130150000_order_name_keys/migration.sql";

it("existing orders get the keys that new ones get", async () => {
  const formats = [
    FIVE,
    { prefix: "EN", suffix: "-A" },
    { prefix: "ÄÖ-", suffix: "/26" },
    { prefix: "ЗАК-", suffix: "" },
    { prefix: "سفارش-", suffix: "" },
  ];
  const text = readFileSync(MIGRATION, "utf8");
  const backfill = text.slice(text.indexOf("CREATE FUNCTION"), text.indexOf("CREATE INDEX"));
  for (const format of formats) {
    await truncateAll();
    const own = [1001, 20_000_017].map((number) => `${format.prefix}${number}${format.suffix}`);
    const names = [
      ...own,
      "#1001",
      "#EX1001",
      "1001-R1",
      "FBA-111-2222222-3333333",
      "№１００１",
      "#۱۰۰۲",
      "Draft",
    ];
    await addShop(format, names);
    await pool.query("DELETE FROM order_name_keys");
    await pool.query(backfill);
    const { rows } = await pool.query<{ name: string; key: string; rank: number }>(
      `SELECT o.name, k.key, k.rank FROM order_name_keys AS k
       JOIN orders AS o ON o.shop_id = k.shop_id AND o.id = k.order_id`,
    );
    const made = names.flatMap((name) =>
      makeOrderNameKeys(name, format).map((key) => ({ name, ...key })),
    );
    const inOrder = (list: object[]) => list.map((row) => JSON.stringify(row)).toSorted();
    expect(inOrder(rows)).toEqual(inOrder(made));
    await pool.query("DROP FUNCTION IF EXISTS pg_temp.name_key(text)");
  }
});
