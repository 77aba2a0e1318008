import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findOriginal } from "~/channels/inbound/find-original.server";
import { pool, prisma } from "~/database/db.server";
import { findStorage } from "~/retention/find-storage.server";
import { EXPORT_DAYS } from "~/retention/retention-rules";
import { saveOriginalDays } from "~/retention/save-original-days.server";
import { schedulePrune } from "~/retention/schedule-prune.server";
import { ADMIN } from "tests/kit/factories/staff";
import { addShop, type TestShop } from "tests/kit/mail/add-shop";
import { openDoor } from "tests/kit/mail/open-door";
import { postMail } from "tests/kit/mail/post-mail";
import { runJobs } from "tests/kit/mail/run-jobs";
import { sendRaw } from "tests/kit/mail/send-raw";
import { truncateAll } from "tests/kit/setup/test-database";

let door: Awaited<ReturnType<typeof openDoor>>;
let shop: TestShop;
let other: TestShop;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.stop());
beforeEach(async () => {
  await truncateAll();
  shop = await addShop();
  other = await addShop();
});

const mail = (subject: string, from = "aino@example.com") =>
  `From: <${from}>\r\nSubject: ${subject}\r\n\r\nHello ${subject}`;

async function receive(to: TestShop, subject: string, daysAgo: number): Promise<string> {
  await sendRaw({ port: door.port, to: to.address, raw: mail(subject) });
  await runJobs();
  const { id } = await prisma.message.findFirstOrThrow({ where: { shopId: to.id, subject } });
  await pool.query(
    "UPDATE inbound_deliveries SET received_at = now() - make_interval(days => $3) WHERE shop_id = $1 AND message_id = $2",
    [to.id, id, daysAgo],
  );
  return id;
}

const kindOf = async (of: TestShop, messageId: string) =>
  (await findOriginal(of.id, messageId))?.kind;

async function night(): Promise<void> {
  await schedulePrune();
  await runJobs();
}

describe("originals of mails", () => {
  it("are deleted when they are older than the shop wants, and their messages stay", async () => {
    const old = await receive(shop, "old", 91);
    const recent = await receive(shop, "recent", 89);
    const elsewhere = await receive(other, "elsewhere", 500);
    await saveOriginalDays(other.id, ADMIN, { originalDays: null });
    await night();
    expect(await kindOf(shop, old)).toBe("deleted");
    expect(await kindOf(shop, recent)).toBe("kept");
    expect(await kindOf(other, elsewhere)).toBe("kept");
    const message = await prisma.message.findFirstOrThrow({ where: { id: old } });
    expect(message.text).toBe("Hello old");
    await saveOriginalDays(shop.id, ADMIN, { originalDays: 30 });
    await night();
    expect(await kindOf(shop, recent)).toBe("deleted");
    expect(await prisma.inboundDelivery.count({ where: { shopId: shop.id } })).toBe(2);
    await expect(saveOriginalDays(shop.id, ADMIN, { originalDays: 1 })).rejects.toThrow(
      "INVALID_INPUT",
    );
  });

  it("stay while nobody has read them", async () => {
    await sendRaw({ port: door.port, to: shop.address, raw: mail("waits") });
    await pool.query("UPDATE inbound_deliveries SET received_at = now() - interval '2 years'");
    await pool.query("DELETE FROM graphile_worker._private_jobs");
    await night();
    const { rows } = await pool.query(
      "SELECT octet_length(raw) > 0 AS kept FROM inbound_deliveries",
    );
    expect(rows).toEqual([{ kept: true }]);
  });
});

describe("what else is old", () => {
  it("goes by its age, in every shop, and nothing younger with it", async () => {
    const days = [EXPORT_DAYS + 1, EXPORT_DAYS - 1];
    for (const [index, age] of days.entries())
      await pool.query(
        `INSERT INTO data_requests (shop_id, id, customer_id, completed_at, export)
         VALUES ($1, $2, 7, now() - make_interval(days => $3), '{}')`,
        [shop.id, index, age],
      );
    for (const age of [366, 364])
      await pool.query(
        `INSERT INTO domain_events (shop_id, type, actor, payload, created_at)
         VALUES ($1, 'test', '{}', '{}', now() - make_interval(days => $2))`,
        [other.id, age],
      );
    for (const [key, age, attempts] of [
      ["dead and old", 31, 25],
      ["dead", 29, 25],
      ["alive and old", 400, 3],
    ] as const) {
      await pool.query(
        "SELECT graphile_worker.add_job('retention.test', '{}', job_key => $1, run_at => now() + interval '1 day')",
        [key],
      );
      await pool.query(
        `UPDATE graphile_worker._private_jobs SET attempts = $3, updated_at = now() - make_interval(days => $2)
         WHERE key = $1`,
        [key, age, attempts],
      );
    }
    await night();
    const exports = await pool.query(
      "SELECT id::int, export IS NULL AS gone FROM data_requests ORDER BY id",
    );
    expect(exports.rows).toEqual([
      { id: 0, gone: true },
      { id: 1, gone: false },
    ]);
    const events = await pool.query("SELECT created_at FROM domain_events WHERE type = 'test'");
    expect(events.rowCount).toBe(1);
    const jobs = await pool.query(
      "SELECT key FROM graphile_worker.jobs WHERE task_identifier = 'retention.test' ORDER BY key",
    );
    expect(jobs.rows.map(({ key }) => key)).toEqual(["alive and old", "dead"]);
  });
});

describe("how much is stored", () => {
  it("is told as it was measured, not counted at each look", async () => {
    await receive(shop, "one", 0);
    const first = await findStorage(shop.id);
    const originals = first.usage.find(({ kind }) => kind === "originals");
    expect(originals).toMatchObject({ items: 1 });
    expect(originals?.bytes).toBeGreaterThan(50);
    expect(first.usage.find(({ kind }) => kind === "messages")).toEqual({
      kind: "messages",
      items: 1,
      bytes: 9,
    });
    await receive(shop, "two", 0);
    expect((await findStorage(shop.id)).usage).toEqual(first.usage);
    await night();
    const second = await findStorage(shop.id);
    expect(second.usage.find(({ kind }) => kind === "originals")?.items).toBe(2);
    expect(second.intake).toMatchObject({ mails: 2, refused: 0, maxMails: 20_000 });
    expect((await findStorage(other.id)).usage.every(({ items }) => items === 0)).toBe(true);
  });
});

describe("mail of a day", () => {
  const setCounters = (columns: string) =>
    pool.query(`UPDATE intake_counters SET ${columns} WHERE shop_id = $1`, [shop.id]);
  const send = (subject: string, from?: string) =>
    sendRaw({ port: door.port, to: shop.address, raw: mail(subject, from) }).then(
      (answer) => answer,
      (error: Error) => error.message,
    );

  it("is turned away by SMTP when the shop's share is used up, and taken by other shops", async () => {
    expect(await send("first")).toMatch(/^250/);
    await setCounters("mails = 20000");
    expect(await send("one too many", "ben@example.com")).toContain("452 4.2.2");
    expect(await sendRaw({ port: door.port, to: other.address, raw: mail("elsewhere") })).toMatch(
      /^250/,
    );
    expect(await prisma.inboundDelivery.count({ where: { shopId: shop.id } })).toBe(1);
    await setCounters("day = day - 1");
    expect(await send("the next day")).toMatch(/^250/);
  });

  it("is turned away when it would be too many bytes", async () => {
    expect(await send("first")).toMatch(/^250/);
    await setCounters("bytes = 4999999990");
    expect(await send("one too many")).toContain("452 4.2.2");
    expect((await findStorage(shop.id)).intake.refused).toBe(1);
  });

  it("is turned away from one sender and taken from others, whoever forwards it", async () => {
    expect(await send("first", "loud@example.com")).toMatch(/^250/);
    await pool.query("UPDATE intake_counters SET mails = 500 WHERE sender <> ''");
    expect(await send("again", "Loud@Example.com")).toContain("452 4.7.0");
    expect(await send("hello", "quiet@example.com")).toMatch(/^250/);
    const { rows } = await pool.query("SELECT string_agg(sender, ' ') AS all FROM intake_counters");
    expect(rows[0].all).not.toContain("example");
  });

  it("is taken from a shopper whose address a stranger wrote into any number of mails", async () => {
    const from = "aino@example.com";
    const forge = (raw: string) =>
      sendRaw({ port: door.port, to: shop.address, raw, client: "127.0.0.2" });
    await forge(mail("forged", from));
    await forge(`Reply-To: ${from}\r\n${mail("forged, too", "mallory@evil.example")}`);
    await pool.query("UPDATE intake_counters SET mails = 500 WHERE sender <> ''");
    await expect(forge(mail("one more", from))).rejects.toThrow("452 4.7.0");
    expect(await send("Where is my order?", from)).toMatch(/^250/);
  });

  it("is turned away by HTTPS with 429 and when to come back", async () => {
    expect((await postMail({ body: mail("first"), path: shop.address })).status).toBe(202);
    await setCounters("mails = 20000");
    const response = await postMail({ body: mail("one too many"), path: shop.address });
    expect(response.status).toBe(429);
    const wait = Number(response.headers.get("Retry-After"));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(86_400);
    expect(await prisma.inboundDelivery.count({ where: { shopId: shop.id } })).toBe(1);
  });

  it("is counted once for a repeat", async () => {
    expect(await send("same")).toMatch(/^250/);
    expect(await send("same")).toMatch(/^250/);
    expect((await findStorage(shop.id)).intake.mails).toBe(1);
  });
});
