import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { receiveInbound } from "~/channels/inbound/receive-inbound.server";
import { pool } from "~/database/db.server";
import { AppError } from "~/errors";
import { eraseCustomer } from "~/privacy/erase-customer.server";
import { mentionPatternInBytes } from "~/privacy/mention-pattern";
import { receiveTestMessage } from "tests/kit/factories/conversation";
import { findMentions } from "tests/kit/factories/find-mentions";
import { addShopWithPerson, BYSTANDER, PERSON } from "tests/kit/factories/person";
import { addChat } from "tests/kit/factories/visitor";
import { runJobs } from "tests/kit/mail/run-jobs";
import { truncateAll } from "tests/kit/setup/test-database";
import { addRequest, count, dataRequestBody, DOMAIN, redactBody, TRACES } from "./privacy-kit";

beforeEach(truncateAll);

afterEach(() => vi.restoreAllMocks());

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
