import { randomBytes } from "node:crypto";
import MailComposer from "nodemailer/lib/mail-composer";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findOriginal } from "~/channels/inbound/find-original.server";
import { processInbound } from "~/channels/inbound/process-inbound.server";
import { insertAttachment } from "~/conversations/inbound/insert-attachment.server";
import { findAttachment } from "~/conversations/reads/find-attachment.server";
import { pool, prisma, runSql } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { newId } from "~/lib/new-id";
import { addShop, type TestShop } from "tests/kit/mail/add-shop";
import { openDoor } from "tests/kit/mail/open-door";
import { runJobs } from "tests/kit/mail/run-jobs";
import { sendRaw } from "tests/kit/mail/send-raw";
import { truncateAll } from "tests/kit/setup/test-database";

let door: Awaited<ReturnType<typeof openDoor>>;
let shop: TestShop;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.stop());
beforeEach(async () => {
  await truncateAll();
  shop = await addShop();
});

const photo = randomBytes(300_000);
const logo = randomBytes(5_000);

const TOO_DEEP = `${"<div>".repeat(5_000)}hi`;

async function composeMail(
  subject: string,
  from: string,
  html = 'See <img src="cid:logo@x">',
): Promise<Buffer> {
  const mail = new MailComposer({
    from,
    to: shop.address,
    subject,
    html,
    attachments: [
      { filename: "photo.jpg", content: photo },
      { filename: "logo.png", content: logo, cid: "logo@x" },
      { filename: "tiny.txt", content: "a few words" },
    ],
  });
  return mail.compile().build();
}

async function receive(
  subject: string,
  from = "aino@example.com",
  html?: string,
): Promise<{ raw: Buffer; messageId: string }> {
  const raw = await composeMail(subject, from, html);
  await sendRaw({ port: door.port, from, to: shop.address, raw });
  await runJobs();
  const message = await prisma.message.findFirstOrThrow({ where: { shopId: shop.id, subject } });
  return { raw, messageId: message.id };
}

const countContents = async (): Promise<number> =>
  (await pool.query("SELECT 1 FROM file_contents WHERE shop_id = $1", [shop.id])).rowCount ?? 0;

describe("the bytes of a file", () => {
  it("are cut from a mail that is shown in part, which stays one message however often its job is run", async () => {
    const { raw, messageId } = await receive("deep", "aino@example.com", TOO_DEEP);
    const findDeliveries = () => prisma.inboundDelivery.findMany({ where: { shopId: shop.id } });
    const [delivery] = await findDeliveries();
    expect(delivery).toMatchObject({ state: "failed", rawParts: [{}, {}] });
    await processInbound(shop.id, delivery?.id ?? "");
    await runJobs();
    expect(await findDeliveries()).toEqual([delivery]);
    expect(await prisma.message.count({ where: { shopId: shop.id } })).toBe(1);
    const original = await findOriginal(shop.id, messageId);
    const content = original?.kind === "kept" ? Buffer.from(original.content) : null;
    expect(content?.subarray(content.indexOf("\n") + 1).equals(raw)).toBe(true);
  });

  it("are stored once, however many mails bring them, and originals stay what they were", async () => {
    const mails = [
      await receive("one"),
      await receive("two"),
      await receive("three", "ben@example.com"),
    ];
    expect(await countContents()).toBe(3);
    const { rows } = await pool.query<{ bytes: number; size: number }>(
      "SELECT octet_length(raw) AS bytes, raw_size AS size FROM inbound_deliveries ORDER BY received_at",
    );
    for (const { bytes, size } of rows) {
      expect(size).toBeGreaterThan(400_000);
      expect(bytes).toBeLessThan(3_000);
    }
    for (const { raw, messageId } of mails) {
      const original = await findOriginal(shop.id, messageId);
      if (original?.kind !== "kept") throw new Error("the original is gone");
      const text = Buffer.from(original.content);
      // The door puts one line before what came in.
      expect(text.subarray(text.indexOf("\n") + 1).equals(raw)).toBe(true);
    }
    const files = await prisma.attachment.findMany({
      where: { shopId: shop.id, fileName: "photo.jpg" },
    });
    for (const { id } of files) {
      const file = await findAttachment(shop.id, id);
      expect(Buffer.from(file?.content ?? []).equals(photo)).toBe(true);
    }
  });

  it("go with the last file that has them, and not before; every shop has its own", async () => {
    const { messageId } = await receive("one");
    await receive("two");
    const other = await addShop();
    await sendRaw({
      port: door.port,
      from: "a@example.com",
      to: other.address,
      raw: await composeMail("x", "a@example.com"),
    });
    await runJobs();
    await pool.query("DELETE FROM attachments WHERE shop_id = $1 AND message_id = $2", [
      shop.id,
      messageId,
    ]);
    expect(await countContents()).toBe(3);
    await pool.query(
      "UPDATE attachments SET content_key = NULL WHERE shop_id = $1 AND file_name = 'photo.jpg'",
      [shop.id],
    );
    expect(await countContents()).toBe(2);
    await pool.query("DELETE FROM messages WHERE shop_id = $1", [shop.id]);
    expect(await countContents()).toBe(0);
    const left = await pool.query("SELECT 1 FROM file_contents WHERE shop_id = $1", [other.id]);
    expect(left.rowCount).toBe(3);
  });

  it("survive whoever stores and deletes them at the same moment", async () => {
    const { messageId } = await receive("one");
    await pool.query("DELETE FROM attachments");
    const contents = [randomBytes(2_000), randomBytes(2_000)];
    const store = (content: Buffer) =>
      withSqlTransaction((tx) =>
        insertAttachment(tx, shop.id, {
          id: newId(),
          messageId,
          fileName: "same.bin",
          contentType: "application/octet-stream",
          size: content.length,
          sha256: "",
          contentId: null,
          isInline: false,
          content,
        }),
      );
    const remove = () =>
      withSqlTransaction((tx) =>
        runSql(
          tx,
          `DELETE FROM attachments WHERE shop_id = $1 AND id IN (
          SELECT id FROM attachments WHERE shop_id = $1 AND file_name = 'same.bin'
          ORDER BY random() LIMIT 2 FOR UPDATE SKIP LOCKED)`,
          [shop.id],
        ),
      );
    for (let round = 0; round < 15; round++) {
      const work = Array.from({ length: 8 }, (_, index) =>
        index % 2 === 0 ? store(contents[(index / 2) % 2] ?? photo) : remove(),
      );
      await Promise.all(work);
    }
    const unused = `SELECT 1 FROM file_contents AS c WHERE NOT EXISTS (
      SELECT 1 FROM attachments AS a WHERE a.shop_id = c.shop_id AND a.content_key = c.key)`;
    expect((await pool.query(unused)).rowCount).toBe(0);
    await pool.query("DELETE FROM attachments");
    expect(await countContents()).toBe(0);
  });
});
