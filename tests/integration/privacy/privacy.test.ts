import { Session } from "@shopify/shopify-api";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { receiveInbound } from "~/channels/inbound/receive-inbound.server";
import { pool } from "~/database/db.server";
import { AppError } from "~/errors";
import { eraseCustomer } from "~/privacy/erase-customer.server";
import { eraseShop } from "~/privacy/erase-shop.server";
import { exportCustomer } from "~/privacy/export-customer.server";
import { findDataRequests } from "~/privacy/find-data-requests.server";
import { mentionPatternInBytes } from "~/privacy/mention-pattern";
import { PERSONAL_DATA, SHOP_ROWS_BY } from "~/privacy/personal-data";
import { readDataExport } from "~/privacy/read-data-export.server";
import { resumeRequests } from "~/privacy/resume-requests.server";
import { sessionStorage } from "~/shopify/shopify.server";
import { installShop } from "~/shops/install-shop.server";
import { receiveTestMessage } from "tests/kit/factories/conversation";
import { findMentions } from "tests/kit/factories/find-mentions";
import { addMirroredShop } from "tests/kit/factories/mirror";
import { addShopWithPerson, BYSTANDER, PERSON } from "tests/kit/factories/person";
import { ADMIN } from "tests/kit/factories/staff";
import { addChat } from "tests/kit/factories/visitor";
import { runJobs } from "tests/kit/mail/run-jobs";
import { truncateAll } from "tests/kit/setup/test-database";

const DOMAIN = "one.myshopify.com";
// Parts of the person that nothing else in the database holds.
const TRACES = [
  "quartermain",
  "401234567",
  "40 123 4567",
  "040 123",
  "zebulon",
  "JJFI65432100000000001",
];

async function addRequest(
  shopId: number,
  webhookId: string,
  topic: string,
  body: string,
): Promise<void> {
  await pool.query(
    `INSERT INTO webhook_deliveries (shop_id, webhook_id, topic, payload, processed_at) VALUES ($1, $2, $3, $4, now())`,
    [shopId, webhookId, topic, body],
  );
}

const customerPart = `"customer":{"id":${PERSON.customerId},"email":"${PERSON.email}","phone":"${PERSON.phone}"}`;
const redactBody = (domain = DOMAIN, customer = customerPart) =>
  `{"shop_id":1,"shop_domain":"${domain}",${customer},"orders_to_redact":[7001]}`;
const dataRequestBody = (domain = DOMAIN) =>
  `{"shop_id":1,"shop_domain":"${domain}","orders_requested":[7001],${customerPart},"data_request":{"id":9007199254740995}}`;

async function count(table: string, shopId: number): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${table} WHERE shop_id = $1`,
    [shopId],
  );
  return rows[0]?.count ?? 0;
}

beforeEach(truncateAll);
afterEach(() => vi.restoreAllMocks());

describe("the list of tables", () => {
  it("names every table of the schema: a new one must say what it holds about shoppers", async () => {
    const { rows } = await pool.query<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'",
    );
    expect(Object.keys(PERSONAL_DATA).toSorted()).toEqual(rows.map(({ name }) => name).toSorted());
  });

  it("says how a shop's rows are found where there is no shop_id", async () => {
    const { rows } = await pool.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'shop_id'`,
    );
    const withShop = new Set(rows.map(({ name }) => name));
    const others = Object.keys(PERSONAL_DATA).filter((table) => !withShop.has(table));
    expect(others.toSorted()).toEqual(Object.keys(SHOP_ROWS_BY).toSorted());
  });
});

describe("customers/redact", () => {
  it("leaves no trace of the person in any column of any table, and every other shop as it was", async () => {
    const one = await addShopWithPerson(DOMAIN);
    const two = await addShopWithPerson("two.myshopify.com");
    await addRequest(one.shopId, "redact", "customers/redact", redactBody());
    const before = await findMentions(one.shopId, TRACES);
    const elsewhere = await findMentions(two.shopId, TRACES);
    // The factory really puts the person everywhere, or this test would prove nothing.
    for (const place of [
      "customers.email",
      "orders.shipping_address",
      "order_lines.custom_attributes",
      "refunds.note",
      "contacts.name",
      "contact_addresses.value",
      "messages.text",
      "messages.cc_addresses",
      "file_contents.content",
      "inbound_deliveries.raw",
      "outbound_deliveries.recipient",
      "order_links.evidence",
      "data_requests.export",
      "webhook_deliveries.payload",
      "fulfillment_trackings.number",
      "conversations.preview",
    ]) {
      expect(before).toContain(place);
    }

    await eraseCustomer(one.shopId, "redact");

    expect(await findMentions(one.shopId, TRACES)).toEqual([]);
    expect(await findMentions(two.shopId, TRACES)).toEqual(elsewhere);
  });

  it("finds a guest of the chat by the address they left, in every place, and leaves other shoppers' chats", async () => {
    const { shopId, shared } = await addShopWithPerson(DOMAIN);
    const { name, email } = PERSON;
    const proven = await addChat(shopId, { text: `Hello, ${name} here` });
    const silent = await addChat(shopId, { text: "to be unlinked" });
    const other = await addChat(shopId, { text: "Hello", customerId: BYSTANDER.customerId });
    const sayWhoTheyAre = `UPDATE visitors SET name = $3, email = $4, email_verified_at = $5, contact_id = $6
      WHERE shop_id = $1 AND id = $2`;
    const { contactId } = proven;
    await pool.query(sayWhoTheyAre, [shopId, proven.visitorId, name, email, new Date(), contactId]);
    // Opened the chat, said who they are and went.
    await pool.query(sayWhoTheyAre, [shopId, silent.visitorId, name, email, null, null]);
    // Somebody else, who gave the person's address.
    await pool.query(`UPDATE visitors SET email = $3 WHERE shop_id = $1 AND id = $2`, [
      shopId,
      other.visitorId,
      email,
    ]);
    await pool.query(`UPDATE contacts SET customer_id = $3 WHERE shop_id = $1 AND id = $2::uuid`, [
      shopId,
      other.contactId,
      BYSTANDER.customerId,
    ]);
    await pool.query(
      `INSERT INTO ratings (shop_id, conversation_id, score, comment, updated_at) VALUES ($1, $2, 5, $3, now())`,
      [shopId, shared, `${name} recommended you`],
    );
    await addRequest(shopId, "redact", "customers/redact", redactBody());
    expect(await findMentions(shopId, TRACES)).toEqual(
      expect.arrayContaining(["visitors.email", "visitors.name", "ratings.comment"]),
    );

    await eraseCustomer(shopId, "redact");

    expect(await findMentions(shopId, TRACES)).toEqual([]);
    const { rows } = await pool.query<{ id: string; email: string | null }>(
      "SELECT id::text, email FROM visitors WHERE shop_id = $1",
      [shopId],
    );
    expect(rows).toEqual([{ id: other.visitorId, email: null }]);
  });

  it("keeps the shop's books and the bystander's conversation, without the person", async () => {
    const { shopId, own, shared } = await addShopWithPerson(DOMAIN);
    await addRequest(shopId, "redact", "customers/redact", redactBody());
    await eraseCustomer(shopId, "redact");

    expect(await count("orders", shopId)).toBe(3);
    const { rows: orders } = await pool.query(
      "SELECT id::text, customer_id::text AS customer, total::text FROM orders WHERE shop_id = $1 ORDER BY id",
      [shopId],
    );
    expect(orders).toEqual([
      { id: "7001", customer: null, total: "48.5000" },
      { id: "7002", customer: null, total: "48.5000" },
      { id: "8001", customer: BYSTANDER.customerId, total: "48.5000" },
    ]);
    const { rows: conversations } = await pool.query(
      "SELECT id::text FROM conversations WHERE shop_id = $1",
      [shopId],
    );
    expect(conversations).toEqual([{ id: shared }]);
    expect(conversations).not.toContainEqual({ id: own });
    const { rows: messages } = await pool.query<{ text: string; from_address: string | null }>(
      "SELECT text, from_address FROM messages WHERE shop_id = $1 ORDER BY created_at, id",
      [shopId],
    );
    expect(messages.map(({ text }) => text)).toEqual([
      "My friend [erased] ([erased], [erased]) told me about #7001.",
      "Knows [erased]",
    ]);
    expect(messages[0]?.from_address).toBe(BYSTANDER.email);
    expect(await count("contacts", shopId)).toBe(1);
    expect(await count("customers", shopId)).toBe(1);
  });

  it.each([
    [
      "base64",
      (text: string) => Buffer.from(text).toString("base64").replaceAll(/.{76}/g, "$&\r\n"),
    ],
    ["quoted-printable", (text: string) => text.replaceAll("@", "=40").replaceAll("n ", "n=20")],
  ])("drops a bystander's original that names the person in %s", async (encoding, encode) => {
    const { shopId } = await addShopWithPerson(DOMAIN);
    const mail = (id: string, text: string) =>
      Buffer.from(
        [
          `From: ${BYSTANDER.email}`,
          "To: desk@shop.example",
          "Subject: Hello",
          `Message-ID: <${id}@example.com>`,
          "Content-Type: text/plain; charset=utf-8",
          `Content-Transfer-Encoding: ${encoding}`,
          "",
          encode(text),
          "",
        ].join("\r\n"),
      );
    const texts = { naming: `Ask ${PERSON.name} (${PERSON.email}).`, silent: "Ask nobody." };
    for (const [externalId, text] of Object.entries(texts)) {
      await receiveInbound(shopId, {
        channel: "email",
        externalId,
        door: "smtp",
        recipient: "desk@shop.example",
        raw: mail(externalId, text),
      });
    }
    await runJobs();
    await addRequest(shopId, "redact", "customers/redact", redactBody());
    await eraseCustomer(shopId, "redact");
    const { rows } = await pool.query(
      `SELECT external_id AS id, octet_length(raw) > 0 AS kept, state FROM inbound_deliveries
       WHERE shop_id = $1 AND external_id IN ('naming', 'silent') ORDER BY id`,
      [shopId],
    );
    expect(rows).toEqual([
      { id: "naming", kept: false, state: "processed" },
      { id: "silent", kept: true, state: "processed" },
    ]);
  });

  it("leaves alone whose address or name only contains the person's", async () => {
    const { shopId } = await addShopWithPerson(DOMAIN);
    const namesake = `anna-${PERSON.email.toLowerCase()}`;
    await receiveTestMessage(shopId, {
      from: namesake,
      text: "Zebulon Quartermainer is my name.",
      externalId: "namesake",
    });
    await addRequest(shopId, "redact", "customers/redact", redactBody());
    await eraseCustomer(shopId, "redact");
    const { rows } = await pool.query(
      "SELECT from_address AS from, text FROM messages WHERE shop_id = $1 AND external_id = 'namesake'",
      [shopId],
    );
    expect(rows).toEqual([{ from: namesake, text: "Zebulon Quartermainer is my name." }]);
  });

  it("finds names with letters beyond ASCII in files of text", async () => {
    const pattern = mentionPatternInBytes({
      emails: [],
      phones: [],
      names: ["Maria Kääriäinen"],
    });
    const finds = async (text: string) => {
      const sql = "SELECT encode($1, 'escape') ~* $2 AS found";
      return (await pool.query<{ found: boolean }>(sql, [Buffer.from(text), pattern])).rows[0];
    };
    expect(await finds("Frau MARIA KÄÄRIÄINEN, Turku")).toEqual({ found: true });
    expect(await finds("Maria Kääriäinens bok")).toEqual({ found: true });
    expect(await finds("Maria Kaariainen")).toEqual({ found: false });
    expect(await finds("Annamaria Kääriäinen")).toEqual({ found: false });
  });

  it("can be done again, and is closed afterwards", async () => {
    const { shopId } = await addShopWithPerson(DOMAIN);
    await addRequest(shopId, "redact", "customers/redact", redactBody());
    await eraseCustomer(shopId, "redact");
    await eraseCustomer(shopId, "redact");
    await addRequest(shopId, "again", "customers/redact", redactBody());
    await eraseCustomer(shopId, "again");
    const { rows } = await pool.query(
      "SELECT count(*)::int AS open FROM webhook_deliveries WHERE payload IS NOT NULL",
    );
    expect(rows).toEqual([{ open: 0 }]);
  });

  it("finds a guest by address alone, and a contact who shares a phone with somebody else keeps the rest", async () => {
    const { shopId } = await addShopWithPerson(DOMAIN);
    const { rows } = await pool.query<{ id: string }>(
      `INSERT INTO contacts (shop_id, id, name, customer_id, updated_at) VALUES ($1, gen_random_uuid(), 'Ida Shared', 42, now())
       RETURNING id::text`,
      [shopId],
    );
    await pool.query("DELETE FROM contact_addresses WHERE shop_id = $1 AND value = $2", [
      shopId,
      PERSON.phone,
    ]);
    await pool.query(
      `INSERT INTO contact_addresses (shop_id, kind, value, contact_id) VALUES ($1, 'phone', $2, $3), ($1, 'email', 'ida@example.org', $3)`,
      [shopId, PERSON.phone, rows[0]?.id],
    );
    await addRequest(
      shopId,
      "guest",
      "customers/redact",
      redactBody(
        DOMAIN,
        `"customer":{"id":null,"email":"${PERSON.email}","phone":"${PERSON.phone}"}`,
      ),
    );
    await eraseCustomer(shopId, "guest");
    const shared = await pool.query(
      "SELECT kind, value FROM contact_addresses WHERE contact_id = $1",
      [rows[0]?.id],
    );
    expect(shared.rows).toEqual([{ kind: "email", value: "ida@example.org" }]);
  });

  it.each([
    ["of another shop", redactBody("two.myshopify.com")],
    ["of another topic", dataRequestBody()],
    ["without a customer", `{"shop_id":1,"shop_domain":"${DOMAIN}"}`],
  ])("refuses a signed body %s and erases nothing", async (_case, body) => {
    const { shopId } = await addShopWithPerson(DOMAIN);
    const before = await findMentions(shopId, TRACES);
    await addRequest(shopId, "replayed", "customers/redact", body);
    await expect(eraseCustomer(shopId, "replayed")).rejects.toThrow(AppError);
    expect(await findMentions(shopId, TRACES)).toEqual(before);
  });
});

describe("customers/data_request", () => {
  it("gathers what every table holds about the person, and nothing of anybody else's", async () => {
    const { shopId, own, shared } = await addShopWithPerson(DOMAIN);
    await addRequest(shopId, "request", "customers/data_request", dataRequestBody());
    await exportCustomer(shopId, "request");

    const { rows } = await pool.query<{
      completed: boolean;
      export: { data: Record<string, unknown[]> };
    }>(
      `SELECT completed_at IS NOT NULL AS completed, export FROM data_requests
       WHERE shop_id = $1 AND id = 9007199254740995`,
      [shopId],
    );
    expect(rows[0]?.completed).toBe(true);
    const data = rows[0]?.export.data ?? {};
    const shopperTables = Object.entries(PERSONAL_DATA).filter(
      ([, { about }]) => about === "shopper",
    );
    expect(Object.keys(data).toSorted()).toEqual(shopperTables.map(([table]) => table).toSorted());
    expect(data["customers"]).toMatchObject([{ display_name: PERSON.name }]);
    expect(data["orders"]).toHaveLength(2);
    expect(data["conversations"]).toHaveLength(2);
    expect(JSON.stringify(data["conversations"])).toContain(own);
    expect(JSON.stringify(data["conversations"])).not.toContain(shared);
    // Five that were written, and the line that a reply could not be delivered.
    expect(data["messages"]).toHaveLength(6);
    const raw = (data["inbound_deliveries"]?.[0] as { raw: string } | undefined)?.raw ?? "";
    expect(Buffer.from(raw, "base64").toString()).toContain(`I, ${PERSON.name}, was born`);
    const text = JSON.stringify(data);
    expect(text).not.toContain(BYSTANDER.email);
    expect(text).not.toContain("told me about");
    const { rows: requests } = await pool.query(
      "SELECT payload FROM webhook_deliveries WHERE webhook_id = 'request'",
    );
    expect(requests).toEqual([{ payload: null }]);
  });

  it("is there for the merchant to hand over, and for no other shop", async () => {
    const { shopId } = await addShopWithPerson(DOMAIN);
    const other = await addMirroredShop("two.myshopify.com");
    await addRequest(shopId, "request", "customers/data_request", dataRequestBody());
    await exportCustomer(shopId, "request");
    const id = "9007199254740995";
    const [newest] = await findDataRequests(shopId);
    expect(newest).toMatchObject({
      id,
      customerId: PERSON.customerId,
      email: PERSON.email,
      hasExport: true,
    });
    expect(await readDataExport(shopId, ADMIN, id)).toContain(PERSON.name);
    expect(await readDataExport(other, ADMIN, id)).toBeNull();
    expect(await readDataExport(shopId, ADMIN, "1 OR 1=1")).toBeNull();
    expect(await findDataRequests(other)).toEqual([]);
  });

  it("lists files that are too large for the document, and where they are", async () => {
    const { shopId } = await addShopWithPerson(DOMAIN);
    const { rows: sizes } = await pool.query<{ size: number }>(
      "SELECT octet_length(raw) AS size FROM inbound_deliveries WHERE shop_id = $1 AND message_id IS NOT NULL ORDER BY received_at",
      [shopId],
    );
    const first = sizes[0]?.size ?? 0;
    for (const [id, maxFileBytes] of [
      ["tight", first - 1],
      ["enough", first],
    ] as const) {
      await addRequest(shopId, id, "customers/data_request", dataRequestBody());
      await exportCustomer(shopId, id, { maxFileBytes });
      const document = (await readDataExport(shopId, ADMIN, "9007199254740995")) ?? "";
      const { data } = JSON.parse(document) as { data: Record<string, object[]> };
      expect(data["inbound_deliveries"]?.[0]).toMatchObject({
        size: first,
        conversation_number: expect.any(Number),
        ...(id === "tight"
          ? { raw: null, left_out: expect.stringContaining("Save original") }
          : { raw: expect.any(String) }),
      });
      expect(data["inbound_deliveries"]?.[0]).toHaveProperty("id");
      // Its content is in the original.
      expect(data["attachments"]).toMatchObject([{ file_name: "cv.txt", content: null }]);
      // Five that were written, and the line that a reply could not be delivered.
      expect(data["messages"]).toHaveLength(6);
    }
  });

  it("answers for somebody of whom nothing is known", async () => {
    const shopId = await addMirroredShop(DOMAIN);
    await addRequest(shopId, "request", "customers/data_request", dataRequestBody());
    await exportCustomer(shopId, "request");
    const { rows } = await pool.query(
      "SELECT export #> '{data,orders}' AS orders FROM data_requests",
    );
    expect(rows).toEqual([{ orders: [] }]);
  });
});

describe("shop/redact", () => {
  const body = `{"shop_id":1,"shop_domain":"${DOMAIN}"}`;

  async function addLeavingShop(uninstalledHoursAgo: number | null) {
    const { shopId } = await addShopWithPerson(DOMAIN);
    await sessionStorage.storeSession(
      new Session({
        id: `offline_${DOMAIN}`,
        shop: DOMAIN,
        state: "",
        isOnline: false,
        accessToken: "token",
      }),
    );
    await pool.query(
      `UPDATE shops SET uninstalled_at = now() - make_interval(hours => $2) WHERE id = $1`,
      [shopId, uninstalledHoursAgo],
    );
    await addRequest(shopId, "redact", "shop/redact", body);
    return shopId;
  }

  async function findRemains(shopId: number): Promise<string[]> {
    const remains: string[] = [];
    for (const table of Object.keys(PERSONAL_DATA)) {
      const { column, is } = SHOP_ROWS_BY[table] ?? { column: "shop_id", is: "id" };
      const value = is === "id" ? shopId : DOMAIN;
      const { rows } = await pool.query(`SELECT 1 FROM ${table} WHERE ${column} = $1 LIMIT 1`, [
        value,
      ]);
      if (rows.length > 0) remains.push(table);
    }
    return remains;
  }

  it("erases every row, session and job of the shop, and no other shop's", async () => {
    const shopId = await addLeavingShop(49);
    const other = await addShopWithPerson("two.myshopify.com");
    const elsewhere = await findMentions(other.shopId, ["two.myshopify", ...TRACES]);
    await pool.query("SELECT graphile_worker.add_job('any', $1)", [{ shopId }]);
    await pool.query("SELECT graphile_worker.add_job('any', $1)", [{ shopId: other.shopId }]);
    expect((await findRemains(shopId)).length).toBeGreaterThan(15);

    await eraseShop(shopId, "redact");

    expect(await findRemains(shopId)).toEqual([]);
    expect(await findMentions(shopId, ["one.myshopify"])).toEqual([]);
    expect(await findMentions(other.shopId, ["two.myshopify", ...TRACES])).toEqual(elsewhere);
    const { rows: jobs } = await pool.query<{ shop: string }>(
      "SELECT DISTINCT payload ->> 'shopId' AS shop FROM graphile_worker._private_jobs",
    );
    expect(jobs).toEqual([{ shop: String(other.shopId) }]);
    // Once more: there is nothing left to ask.
    await eraseShop(shopId, "redact");
  });

  it("is taken up again where it was interrupted", async () => {
    const shopId = await addLeavingShop(49);
    await pool.query(
      `CREATE FUNCTION stop_here() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'power cut'; END $$`,
    );
    await pool.query(
      "CREATE TRIGGER stop_here BEFORE DELETE ON staff_members EXECUTE FUNCTION stop_here()",
    );
    await expect(eraseShop(shopId, "redact")).rejects.toThrow("power cut");
    expect((await findRemains(shopId)).length).toBeGreaterThan(0);
    await pool.query("DROP FUNCTION stop_here CASCADE");
    await eraseShop(shopId, "redact");
    expect(await findRemains(shopId)).toEqual([]);
  });

  it("stops for a merchant who comes back meanwhile, and everything is imported anew", async () => {
    const shopId = await addLeavingShop(49);
    // Holds the erasure at one table until the merchant is at the door.
    const client = await pool.connect();
    await client.query("BEGIN");
    await client.query("LOCK TABLE contacts IN SHARE MODE");
    const erasing = eraseShop(shopId, "redact");
    await vi.waitFor(async () => expect(await count("attachments", shopId)).toBe(0));
    await vi.waitFor(async () => {
      // Other tests have locks of their own, in other databases.
      const { rows } = await pool.query(
        `SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'contacts'::regclass
           AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      );
      expect(rows).not.toEqual([]);
    });
    const installing = installShop(DOMAIN, ["read_orders"]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await client.query("COMMIT");
    client.release();
    expect(await installing).toBe(shopId);
    await erasing;

    expect(await count("orders", shopId)).toBe(3);
    expect(await count("sync_states", shopId)).toBe(0);
    const { rows: events } = await pool.query(
      "SELECT payload FROM domain_events WHERE shop_id = $1 AND type = 'shop.installed'",
      [shopId],
    );
    expect(events).toEqual([{ payload: { isReinstall: true } }]);
    const { rows: jobs } = await pool.query(
      "SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'commerce.start-import'",
    );
    expect(jobs).toHaveLength(1);
    // Nobody asks for the erasure again.
    const { rows: open } = await pool.query(
      "SELECT 1 FROM webhook_deliveries WHERE webhook_id = 'redact' AND payload IS NOT NULL",
    );
    expect(open).toEqual([]);
  });

  it("is refused while the app is installed, which the Admin API is asked", async () => {
    const shopId = await addLeavingShop(null);
    const answer = {
      currentAppInstallation: { id: "gid://shopify/AppInstallation/1", accessScopes: [] },
    };
    vi.spyOn(globalThis, "fetch").mockImplementation(async () => Response.json({ data: answer }));
    await expect(eraseShop(shopId, "redact")).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await count("orders", shopId)).toBe(3);
  });

  it("waits until 48 hours after the uninstall", async () => {
    const shopId = await addLeavingShop(1);
    await pool.query("DELETE FROM graphile_worker._private_jobs");
    await eraseShop(shopId, "redact");
    expect(await count("orders", shopId)).toBe(3);
    const { rows } = await pool.query<{ hours: number }>(
      "SELECT round(extract(epoch FROM run_at - now()) / 3600)::int AS hours FROM graphile_worker.jobs",
    );
    expect(rows).toEqual([{ hours: 47 }]);
  });

  it("does not take a customer's request for the shop's", async () => {
    const shopId = await addLeavingShop(49);
    await addRequest(shopId, "replayed", "shop/redact", redactBody());
    await expect(eraseShop(shopId, "replayed")).rejects.toMatchObject({ code: "INVALID_INPUT" });
    expect(await count("orders", shopId)).toBe(3);
  });
});

describe("requests whose job was lost", () => {
  it("are taken up again, however old", async () => {
    const shopId = await addMirroredShop(DOMAIN);
    await addRequest(shopId, "old", "customers/redact", redactBody());
    await addRequest(shopId, "fresh", "customers/redact", redactBody());
    await pool.query(
      "UPDATE webhook_deliveries SET received_at = now() - interval '29 days', processed_at = now() - interval '29 days' WHERE webhook_id = 'old'",
    );
    await resumeRequests();
    await resumeRequests();
    const { rows } = await pool.query("SELECT payload FROM graphile_worker._private_jobs");
    expect(rows).toEqual([{ payload: { shopId, webhookId: "old" } }]);
  });
});
