import { randomUUID } from "node:crypto";
import MailComposer from "nodemailer/lib/mail-composer";
import { beforeEach, describe, expect, it } from "vitest";
import { findOriginal } from "~/channels/inbound/find-original.server";
import { receiveInbound } from "~/channels/inbound/receive-inbound.server";
import { findAttachment } from "~/conversations/reads/find-attachment.server";
import { pool } from "~/database/db.server";
import { eraseCustomer } from "~/privacy/erase-customer.server";
import { findFileMentions, reviewFileMention } from "~/privacy/file-mentions.server";
import { makeDocx, makePdf } from "tests/kit/factories/documents";
import { addShopWithPerson, BYSTANDER, PERSON } from "tests/kit/factories/person";
import { ADMIN } from "tests/kit/factories/staff";
import { runJobs } from "tests/kit/mail/run-jobs";
import { truncateAll } from "tests/kit/setup/test-database";

const DOMAIN = "one.myshopify.com";

beforeEach(truncateAll);

interface File {
  filename: string;
  content: Buffer;
}

async function receiveFiles(shopId: number, from: string, attachments: File[]): Promise<void> {
  const mail = new MailComposer({
    from,
    to: "desk@shop.example",
    subject: "Files",
    text: "See files",
    attachments,
  });
  const raw = await mail.compile().build();
  await receiveInbound(shopId, {
    channel: "email",
    externalId: randomUUID(),
    door: "smtp",
    recipient: "desk@shop.example",
    raw,
  });
  await runJobs();
}

async function erase(shopId: number): Promise<void> {
  const payload = {
    shop_id: 1,
    shop_domain: DOMAIN,
    customer: { email: PERSON.email, phone: PERSON.phone },
    orders_to_redact: PERSON.orders.map(Number),
  };
  const body = JSON.stringify(payload).replace(
    '"customer":{',
    `"customer":{"id":${PERSON.customerId},`,
  );
  await pool.query(
    `INSERT INTO webhook_deliveries (shop_id, webhook_id, topic, payload) VALUES ($1, 'redact', 'customers/redact', $2::jsonb)`,
    [shopId, body],
  );
  await eraseCustomer(shopId, "redact");
}

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

describe("files of others that name an erased customer", () => {
  it("are listed for the merchant, whatever way they name them, and nobody else's", async () => {
    const { shopId } = await addShopWithPerson(DOMAIN);
    const { shopId: otherShop } = await addShopWithPerson("two.myshopify.com");
    const naming: File[] = [
      {
        filename: "contract.pdf",
        content: makePdf(["Between Olga and", "Zebulon   Quartermain", "signed"]),
      },
      { filename: "phone.docx", content: makeDocx(paragraph("Call (040) 123-4567 at night")) },
    ];
    const others: File[] = [
      { filename: "menu.pdf", content: makePdf(["Soup of the day"]) },
      { filename: "letter.docx", content: makeDocx(paragraph("Dear Olga")) },
      {
        filename: "broken.pdf",
        content: Buffer.from("%PDF-1.4 and then nothing of it, but long enough"),
      },
    ];
    await receiveFiles(shopId, BYSTANDER.email, [...naming, ...others]);
    await receiveFiles(shopId, BYSTANDER.email, naming.slice(0, 1));
    // Their own file goes with their conversations and is nobody's to look at.
    await receiveFiles(shopId, PERSON.email, [
      { filename: "cv.pdf", content: makePdf([PERSON.email]) },
    ]);
    await receiveFiles(otherShop, BYSTANDER.email, naming);

    await erase(shopId);

    const listed = await findFileMentions(shopId);
    expect(listed.map(({ fileName }) => fileName).toSorted()).toEqual([
      "contract.pdf",
      "contract.pdf",
      "phone.docx",
    ]);
    expect(listed.every(({ conversationNumber }) => conversationNumber > 0)).toBe(true);
    expect(await findFileMentions(otherShop)).toEqual([]);
    const cv = await pool.query(
      "SELECT 1 FROM attachments WHERE shop_id = $1 AND file_name = 'cv.pdf'",
      [shopId],
    );
    expect(cv.rowCount).toBe(0);
  }, 120_000);

  it("are kept or deleted as the merchant decides, and leave the list", async () => {
    const { shopId } = await addShopWithPerson(DOMAIN);
    const content = makePdf([PERSON.name]);
    await receiveFiles(shopId, BYSTANDER.email, [
      { filename: "kept.pdf", content },
      { filename: "deleted.pdf", content: makePdf([`${PERSON.name} again`]) },
    ]);
    await erase(shopId);
    const listed = await findFileMentions(shopId);
    const idOf = (name: string) =>
      listed.find(({ fileName }) => fileName === name)?.attachmentId ?? "";
    await reviewFileMention(shopId, ADMIN, idOf("kept.pdf"), "keep");
    await reviewFileMention(shopId, ADMIN, idOf("deleted.pdf"), "delete");
    expect(await findFileMentions(shopId)).toEqual([]);
    expect(Buffer.from((await findAttachment(shopId, idOf("kept.pdf")))?.content ?? [])).toEqual(
      content,
    );
    expect(await findAttachment(shopId, idOf("deleted.pdf"))).toBeNull();
    const { rows } = await pool.query<{ id: string }>(
      "SELECT message_id::text AS id FROM attachments WHERE id = $1",
      [idOf("deleted.pdf")],
    );
    expect(await findOriginal(shopId, rows[0]?.id ?? "")).toEqual({ kind: "erased" });
    await expect(reviewFileMention(shopId + 1, ADMIN, idOf("kept.pdf"), "delete")).rejects.toThrow(
      "NOT_FOUND",
    );
    await expect(reviewFileMention(shopId, ADMIN, "nonsense", "keep")).rejects.toThrow("NOT_FOUND");
  }, 120_000);
});
