import { arrive } from "tests/e2e/rough-shop/hostile/hostile-visitor";
import { answer, findConversation } from "tests/e2e/rough-shop/team";
import { findInstalledShop } from "tests/tools/demo/install-app";
import { findInboxAddress, sendMails } from "tests/tools/demo/send-mails";
import type { Stack } from "tests/tools/demo/start-stack";
import { waitUntil } from "tests/tools/demo/wait-until";

// The longest that people may bring: a hundred letters of a name in words and in one, addresses as long as mail allows,
// five hundred letters without a place to break.

const NAME =
  "Wolfeschlegelsteinhausenbergerdorff Maria-Theresia Konstantinopolitanska von und zu Hohenlohe-Barten";
const LONG_WORD = "Rindfleischetikettierungsueberwachungsaufgabenuebertragungsgesetz".repeat(8);
const ONE_NAME = LONG_WORD.slice(0, 100);
const ONE_WORD = LONG_WORD.slice(0, 500);
const ADDRESS = `${"averylonglocalpart".repeat(4).slice(0, 64)}@${"subdomain".repeat(6)}.example.org`;

/** What pages with long words are opened by. */
export interface LongWords {
  /** Numbers of conversations: a mail with an order, one that only claims a name, a chat. */
  mail: number;
  claim: number;
  chat: number;
  /** An article and a policy. */
  articleId: string;
  policyId: string;
}

/** Everything a shopper can write, as long as it can be. */
async function writeLongMails(stack: Stack, shopId: number): Promise<[number, number]> {
  const inbox = await findInboxAddress(stack, shopId);
  const letter = { fromName: ONE_NAME, from: ADDRESS, subject: `Long ${ONE_WORD.slice(0, 180)}` };
  await sendMails(stack, inbox, [
    { ...letter, text: `Where is #2999?\n\n${ONE_WORD}\n\nhttps://example.org/${ONE_WORD}` },
    { ...letter, from: `two-${ADDRESS.slice(6)}`, fromName: NAME, text: `Claim ${ONE_WORD}` },
  ]);
  return [
    await findConversation(stack, "Where is #2999?"),
    await findConversation(stack, "Claim "),
  ];
}

async function talkAtLength(stack: Stack): Promise<number> {
  const visitor = await arrive(stack, ONE_WORD);
  await visitor.send("details", { name: ONE_NAME, email: ADDRESS });

  await visitor.send("message", { text: `Chat ${ONE_WORD}` });
  return findConversation(stack, "Chat ");
}

/** Names of the shop's own things; the copy of the shop is not read again for them. */
const LENGTHEN = [
  `INSERT INTO staff_members (shop_id, id, first_name, last_name, email, locale, is_owner, role, last_seen_at)
     VALUES ($1, 1, '${ONE_NAME}', '${NAME}', '${ADDRESS}', 'en', false, 'agent', now())`,
  "UPDATE conversations SET assignee_id = 1 WHERE shop_id = $1 AND number % 2 = 1",
  `UPDATE order_lines SET title = '${ONE_NAME}', variant_title = '${NAME}', sku = '${ONE_NAME}'
     WHERE shop_id = $1 AND position % 2 = 0`,
  `UPDATE orders SET shipping_address = shipping_address || '${JSON.stringify({ name: ONE_NAME, address1: NAME })}'::jsonb
     WHERE shop_id = $1`,
  `UPDATE fulfillment_trackings SET company = '${ONE_NAME}', number = '${ONE_NAME}' WHERE shop_id = $1 AND order_id % 2 = 0`,
  `UPDATE products SET title = '${ONE_NAME}' WHERE shop_id = $1 AND id % 2 = 0`,
  `UPDATE product_variants SET title = '${ONE_NAME}' WHERE shop_id = $1 AND product_id % 4 = 0`,
  `UPDATE customers SET display_name = '${ONE_NAME}', email = '${ADDRESS}' WHERE shop_id = $1 AND id % 2 = 0`,
  `UPDATE contacts SET name = '${ONE_NAME}' WHERE shop_id = $1 AND customer_id % 2 = 0`,
  `UPDATE article_translations t SET title = CASE WHEN t.locale = 'fi' THEN '${ONE_NAME}' ELSE '${NAME}' END FROM articles a
     WHERE a.shop_id = t.shop_id AND a.id = t.article_id AND t.shop_id = $1 AND a.position % 2 = 0`,
  `UPDATE article_category_translations SET name = '${ONE_NAME}' WHERE shop_id = $1 AND locale <> 'fa'`,
  `INSERT INTO knowledge_searches (shop_id, locale, query_key, query, times, empty_times, last_searched_at)
     SELECT $1, locale, query, query, 40, 40, now() FROM (VALUES ('en', '${ONE_NAME}'), ('fa', '${NAME}')) AS wanted (locale, query)`,
  `INSERT INTO ended_jobs (shop_id, id, task, job_key, payload, queue_name, max_attempts, code, reason)
     VALUES ($1, gen_random_uuid(), 'storefront.publish', 'long', '{}', 'q', 3, 'VENDOR_UNAVAILABLE', '${ONE_WORD}')`,
];

const SETTINGS = {
  hours: {
    holidays: [
      { date: "2031-12-24", name: NAME, hours: [{ from: "09:00", to: "12:00" }] },
      { date: "2031-12-25", name: ONE_NAME, hours: null },
    ],
    days: {
      mon: [
        { from: "06:30", to: "11:45" },
        { from: "12:15", to: "18:00" },
      ],
    },
  },
  proactive: ["one", "two"].map((id) => ({
    id,
    isEnabled: true,
    text: { en: id === "one" ? LONG_WORD.slice(0, 300) : NAME },
    conditions: { pathContains: ONE_WORD.slice(0, 200), countries: ["FI", "SE", "NO", "DK"] },
  })),
  links: { privacyPolicy: `https://example.org/${ONE_WORD}` },
};

/** Fills the demo shop with the longest words that its pages may have to show. */
export async function lengthenWords(stack: Stack): Promise<LongWords> {
  const shopId = (await findInstalledShop(stack)) ?? 0;
  const [mail, claim] = await writeLongMails(stack, shopId);
  const chat = await talkAtLength(stack);
  for (const number of [mail, chat]) await answer(stack, number, { text: `Answer ${ONE_WORD}` });
  const { database } = stack;
  for (const statement of LENGTHEN) await database.query(statement, [shopId]);
  await database.query(
    `INSERT INTO storefront_settings (shop_id, config, updated_at) VALUES ($1, $2::jsonb, now())
       ON CONFLICT (shop_id) DO UPDATE SET config = storefront_settings.config || EXCLUDED.config`,
    [shopId, JSON.stringify(SETTINGS)],
  );
  const find = async (kind: string) =>
    waitUntil(`a text of the kind ${kind}`, async () => {
      const { rows } = await database.query<{ id: string }>(
        "SELECT id::text FROM articles WHERE shop_id = $1 AND kind = $2 ORDER BY position LIMIT 1",
        [shopId, kind],
      );
      return rows[0]?.id;
    });
  return { mail, claim, chat, articleId: await find("article"), policyId: await find("shipping") };
}
