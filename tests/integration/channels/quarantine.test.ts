import { beforeEach, describe, expect, test } from "vitest";
import { findOriginal } from "~/channels/inbound/find-original.server";
import { processInbound } from "~/channels/inbound/process-inbound.server";
import { receiveInbound } from "~/channels/inbound/receive-inbound.server";
import { resumeInbound } from "~/channels/inbound/resume-inbound.server";
import { pool, prisma } from "~/database/db.server";
import { addShop, type TestShop } from "tests/kit/mail/add-shop";
import { hurryJobs, runJobs } from "tests/kit/mail/run-jobs";
import { truncateAll } from "tests/kit/setup/test-database";

let shop: TestShop;

beforeEach(async () => {
  await pool.query("DROP TRIGGER IF EXISTS break_messages ON messages");
  await truncateAll();
  shop = await addShop();
});

// PostgreSQL itself then refuses each message whose text has the word, with the error of that code.
async function breakMessages(word: string, sqlState: string): Promise<void> {
  await pool.query(`CREATE OR REPLACE FUNCTION break_messages() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF position('${word}' IN NEW.text) > 0 THEN RAISE EXCEPTION 'broken' USING ERRCODE = '${sqlState}'; END IF;
    RETURN NEW; END $$`);
  await pool.query(`CREATE TRIGGER break_messages BEFORE INSERT ON messages
    FOR EACH ROW EXECUTE FUNCTION break_messages()`);
}

const HEADER = [
  "Message-ID: <poison@example.com>",
  "From: =?utf-8?Q?M=C3=A4kinen=2C_Aino?= <Aino@Example.com>",
  "Subject: =?utf-8?B?TWlzc8OkIG9u?=",
  " tilaukseni?",
].join("\r\n");
const POISON = `${HEADER}\r\nX-Long: ${"x".repeat(50_000)}\r\n\r\npoison`;

async function receive(raw: string, externalId: string): Promise<string> {
  const { deliveryId } = await receiveInbound(shop.id, {
    channel: "email",
    externalId,
    door: "smtp",
    recipient: shop.address,
    raw: Buffer.from(raw),
  });
  return deliveryId;
}

const findDelivery = (id: string) =>
  prisma.inboundDelivery.findFirstOrThrow({ where: { shopId: shop.id, id } });

/** Lets the worker try as often as it wants to, up to `rounds` times, without its pauses. */
async function workOff(rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    await runJobs();
    await hurryJobs();
  }
}

describe("a mail that fails at each attempt", () => {
  test("is set aside after three, shown with who wrote it and about what, and never tried again", async () => {
    await breakMessages("poison", "22023");
    const id = await receive(POISON, "1");
    const other = await receive("From: bo@example.com\r\n\r\nall is well", "2");
    await workOff(2);
    expect(await findDelivery(id)).toMatchObject({ state: "received", attempts: 2 });
    expect((await findDelivery(other)).state).toBe("processed");
    await workOff(6);

    const delivery = await findDelivery(id);
    expect(delivery).toMatchObject({ state: "quarantined", attempts: 3 });
    expect(delivery.error).toContain("3 attempts");
    const message = await prisma.message.findFirstOrThrow({
      where: { shopId: shop.id, id: delivery.messageId ?? "" },
      include: { conversation: true },
    });
    expect(message).toMatchObject({
      subject: "Missä on tilaukseni?",
      authorName: "Mäkinen, Aino",
      fromAddress: "aino@example.com",
      automatic: "auto-reply",
      html: null,
    });
    expect(message.text).toContain("could not be read");
    expect(message.text).toContain("original is kept");
    expect(message.conversation).toMatchObject({ status: "open", isUnread: true });
    const original = await findOriginal(shop.id, message.id);
    const content = original?.kind === "kept" ? original.content : [];
    expect(Buffer.from(content).toString()).toBe(POISON);

    await pool.query("UPDATE inbound_deliveries SET received_at = now() - interval '3 days'");
    expect(await resumeInbound()).toBe(0);
    await processInbound(shop.id, id);
    expect(await findDelivery(id)).toMatchObject({ state: "quarantined", attempts: 3 });
    expect(await prisma.message.count({ where: { shopId: shop.id } })).toBe(2);
  });

  test("joins the conversation that its first lines name", async () => {
    await receive("Message-ID: <first@example.com>\r\nFrom: aino@example.com\r\n\r\nHello", "1");
    await workOff(1);
    await breakMessages("poison", "22023");
    await receive(`In-Reply-To: <first@example.com>\r\n${POISON}`, "2");
    await workOff(4);
    expect(await prisma.conversation.count({ where: { shopId: shop.id } })).toBe(1);
    expect(await prisma.message.count({ where: { shopId: shop.id } })).toBe(2);
  });

  test("of which nothing can be told still stands in the inbox", async () => {
    await pool.query("UPDATE inbound_deliveries SET attempts = 6 WHERE id = $1::uuid", [
      await receive("\0\0\xff".repeat(40_000), "1"),
    ]);
    await workOff(1);
    const [message] = await prisma.message.findMany({ where: { shopId: shop.id } });
    expect(message?.text).toContain("could not be read");
  });
});

test("six attempts that took their process along are enough, whatever else would follow", async () => {
  const id = await receive("From: aino@example.com\r\nSubject: Hi\r\n\r\nHello", "1");
  await pool.query("UPDATE inbound_deliveries SET attempts = 6");
  await workOff(1);
  expect(await findDelivery(id)).toMatchObject({ state: "quarantined" });
});

test("a database that is away for a while sets nothing aside", async () => {
  await breakMessages("poison", "57P03");
  const id = await receive(POISON, "1");
  await workOff(5);
  expect(await findDelivery(id)).toMatchObject({ state: "received", attempts: 0 });
  await pool.query("DROP TRIGGER break_messages ON messages");
  await workOff(1);
  expect(await findDelivery(id)).toMatchObject({ state: "processed", attempts: 1 });
});
