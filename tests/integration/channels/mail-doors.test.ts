import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { SmtpListener } from "~/channels/email/door/start-smtp-listener.server";
import { pool, prisma } from "~/database/db.server";
import { addShop, type TestShop } from "tests/kit/mail/add-shop";
import { openDoor } from "tests/kit/mail/open-door";
import { FORWARDER_TOKEN, postMail } from "tests/kit/mail/post-mail";
import { runJobs } from "tests/kit/mail/run-jobs";
import { sendRaw } from "tests/kit/mail/send-raw";
import { truncateAll } from "tests/kit/setup/test-database";

let door: SmtpListener;
let shop: TestShop;

beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.stop());
beforeEach(async () => {
  await truncateAll();
  shop = await addShop();
});

const MAIL = [
  "From: Aino <aino@example.com>",
  "Subject: Where is #1001?",
  "Message-ID: <one@example.com>",
  "Date: Sun, 22 Nov 2026 10:00:00 +0200",
  "",
  "Hei! Missä tilaukseni on?",
  "",
].join("\r\n");

const rfc822 = { "Content-Type": "message/rfc822" };

async function countMessages(): Promise<number> {
  return prisma.message.count({ where: { shopId: shop.id } });
}

async function refusalOf(sending: Promise<unknown>): Promise<string> {
  return sending.then(
    () => "accepted",
    (error: Error) => error.message,
  );
}

describe("SMTP door", () => {
  test("a mail is stored with its bytes before it is acknowledged, and processed afterwards", async () => {
    const answer = await sendRaw({
      port: door.port,
      from: "aino@example.com",
      to: shop.address,
      raw: MAIL,
    });
    expect(answer).toMatch(/^250 2\.0\.0 Stored as [0-9a-f-]{36}/);
    const stored = await prisma.inboundDelivery.findFirstOrThrow({ where: { shopId: shop.id } });
    expect(Buffer.from(stored.raw).toString()).toBe(`Return-Path: <aino@example.com>\r\n${MAIL}`);
    expect(stored).toMatchObject({ state: "received", door: "smtp", recipient: shop.address });
    expect(await countMessages()).toBe(0);
    await runJobs();
    const done = await prisma.inboundDelivery.findFirstOrThrow({ where: { shopId: shop.id } });
    expect(done).toMatchObject({ state: "processed", error: null });
    expect(done.messageId).not.toBeNull();
  });

  test("an unknown recipient and an uninstalled shop are refused with 550", async () => {
    const unknown = `nobodyhasthis0000000@${process.env["INBOUND_MAIL_DOMAIN"] ?? ""}`;
    expect(await refusalOf(sendRaw({ port: door.port, to: unknown, raw: MAIL }))).toContain("550");
    expect(
      await refusalOf(sendRaw({ port: door.port, to: "aino@example.com", raw: MAIL })),
    ).toContain("550");
    await prisma.shop.update({ where: { id: shop.id }, data: { uninstalledAt: new Date() } });
    expect(await refusalOf(sendRaw({ port: door.port, to: shop.address, raw: MAIL }))).toContain(
      "550",
    );
    expect(await prisma.inboundDelivery.count()).toBe(0);
  });

  test("a 30 MB mail is refused with 552, announced or not, and the next one is taken", async () => {
    const large = Buffer.concat([Buffer.from(MAIL), Buffer.alloc(30 * 1024 * 1024, "x\r\n")]);
    expect(await refusalOf(sendRaw({ port: door.port, to: shop.address, raw: large }))).toContain(
      "552",
    );
    expect(await prisma.inboundDelivery.count()).toBe(0);
    await sendRaw({ port: door.port, to: shop.address, raw: MAIL });
    expect(await prisma.inboundDelivery.count()).toBe(1);
  });

  test("a mail to two shops is stored once for each", async () => {
    const other = await addShop();
    await sendRaw({ port: door.port, to: [shop.address, other.address], raw: MAIL });
    await runJobs();
    expect(
      await prisma.message.groupBy({ by: ["shopId"], _count: true, orderBy: { shopId: "asc" } }),
    ).toEqual([
      { shopId: shop.id, _count: 1 },
      { shopId: other.id, _count: 1 },
    ]);
  });

  test("while the database cannot store it, the sender is asked to come back with 451", async () => {
    await pool.query("ALTER TABLE inbound_deliveries RENAME TO away");
    try {
      expect(await refusalOf(sendRaw({ port: door.port, to: shop.address, raw: MAIL }))).toContain(
        "451",
      );
    } finally {
      await pool.query("ALTER TABLE away RENAME TO inbound_deliveries");
    }
    expect(await sendRaw({ port: door.port, to: shop.address, raw: MAIL })).toContain("250");
  });
});

describe("HTTPS door", () => {
  test("takes raw mail for the address in the path or the query", async () => {
    const path = encodeURIComponent(shop.address);
    expect((await postMail({ body: MAIL, headers: rfc822, path })).status).toBe(202);
    const second = await postMail({
      body: MAIL.replace("one@", "two@"),
      headers: { "Content-Type": "text/plain; charset=utf-8" },
      path: `?recipient=${path}`,
    });
    expect(second.status).toBe(202);
    await runJobs();
    expect(await countMessages()).toBe(2);
  });

  test("needs the token: none, a wrong one and a wrong scheme are 401 and store nothing", async () => {
    const path = encodeURIComponent(shop.address);
    const basic = (password: string) =>
      `Basic ${Buffer.from(`mail:${password}`).toString("base64")}`;
    for (const authorization of [
      null,
      "Bearer wrong",
      basic("wrong"),
      `Digest ${FORWARDER_TOKEN}`,
    ]) {
      const response = await postMail({ body: MAIL, headers: rfc822, path, authorization });
      expect(response.status).toBe(401);
      expect(response.headers.get("WWW-Authenticate")).toContain("Basic");
    }
    expect(await prisma.inboundDelivery.count()).toBe(0);
    expect(
      (await postMail({ body: MAIL, headers: rfc822, path, authorization: basic(FORWARDER_TOKEN) }))
        .status,
    ).toBe(202);
  });

  test("says what is wrong: no recipient, unknown recipient, 30 MB, no mail, unknown type, broken JSON", async () => {
    const path = encodeURIComponent(shop.address);
    const large = Buffer.alloc(30 * 1024 * 1024, "x");
    const answers = [
      await postMail({ body: MAIL, headers: rfc822 }),
      await postMail({ body: MAIL, headers: rfc822, path: "nobody@example.com" }),
      await postMail({ body: large, headers: rfc822, path }),
      await postMail({
        body: large,
        headers: { ...rfc822, "Content-Length": String(large.length) },
        path,
      }),
      await postMail({ body: "", headers: rfc822, path }),
      await postMail({ body: MAIL, headers: { "Content-Type": "image/png" }, path }),
      await postMail({ body: "{", headers: { "Content-Type": "application/json" }, path }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([400, 404, 413, 413, 400, 400, 400]);
    const bodies = await Promise.all(answers.map((answer) => answer.json()));
    expect(bodies[2]).toEqual({
      error: { code: "TOO_LARGE", message: "The mail is too large: at most 25 MB are taken." },
    });
    expect(await prisma.inboundDelivery.count()).toBe(0);
  });

  test("while the database cannot store it, the forwarder is asked to come back with 503", async () => {
    await pool.query("ALTER TABLE inbound_deliveries RENAME TO away");
    try {
      const response = await postMail({
        body: MAIL,
        headers: rfc822,
        path: encodeURIComponent(shop.address),
      });
      expect(response.status).toBe(503);
      expect(response.headers.get("Retry-After")).toBe("60");
    } finally {
      await pool.query("ALTER TABLE away RENAME TO inbound_deliveries");
    }
  });

  test("understands Mailgun, SendGrid, Postmark and Amazon SES", async () => {
    const mailOf = (name: string) => MAIL.replace("one@", `${name}@`);
    const mailgun = new FormData();
    mailgun.set("recipient", shop.address);
    mailgun.set("body-mime", mailOf("mailgun"));
    const sendgrid = new FormData();
    sendgrid.set("envelope", JSON.stringify({ to: [shop.address], from: "aino@example.com" }));
    sendgrid.set("email", mailOf("sendgrid"));
    const json = { "Content-Type": "application/json" };
    const sns = {
      "Content-Type": "text/plain; charset=UTF-8",
      "x-amz-sns-message-type": "Notification",
    };
    const ses = {
      notificationType: "Received",
      content: Buffer.from(mailOf("ses")).toString("base64"),
      receipt: { recipients: [shop.address], action: { type: "SNS", encoding: "BASE64" } },
    };
    const answers = [
      await postMail({ body: mailgun }),
      await postMail({ body: sendgrid }),
      await postMail({
        body: JSON.stringify({ RawEmail: mailOf("postmark"), OriginalRecipient: shop.address }),
        headers: json,
      }),
      await postMail({
        body: JSON.stringify({ Type: "Notification", Message: JSON.stringify(ses) }),
        headers: sns,
      }),
      await postMail({
        body: JSON.stringify({
          Type: "SubscriptionConfirmation",
          Message: "x",
          SubscribeURL: "https://169.254.169.254/",
        }),
        headers: sns,
      }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202, 400]);
    await runJobs();
    const messages = await prisma.message.findMany({
      where: { shopId: shop.id },
      orderBy: { createdAt: "asc" },
    });
    expect(messages.map(({ mailMessageId }) => mailMessageId).toSorted()).toEqual(
      ["mailgun", "postmark", "sendgrid", "ses"].map((name) => `<${name}@example.com>`),
    );
    expect(messages.every(({ text }) => text === "Hei! Missä tilaukseni on?")).toBe(true);
  });
});

describe("both doors", () => {
  test("a repeat to the address with a reply token tells the conversation of a mail not yet processed", async () => {
    const tokened = shop.address.replace("@", "+0123456789abcdef0123@");
    const recipientOf = async () =>
      (await prisma.inboundDelivery.findFirstOrThrow({ where: { shopId: shop.id } })).recipient;
    await sendRaw({ port: door.port, to: shop.address, raw: MAIL });
    await sendRaw({ port: door.port, to: tokened, raw: MAIL });
    expect(await recipientOf()).toBe(tokened);
    await sendRaw({ port: door.port, to: shop.address, raw: MAIL });
    expect(await recipientOf()).toBe(tokened);
    expect(await prisma.inboundDelivery.count()).toBe(1);
  });

  test("the same mail by both, again and again, is one message", async () => {
    const path = encodeURIComponent(shop.address);
    await sendRaw({ port: door.port, from: "aino@example.com", to: shop.address, raw: MAIL });
    await sendRaw({ port: door.port, from: "aino@example.com", to: shop.address, raw: MAIL });
    await postMail({ body: MAIL.replaceAll("\r\n", "\n"), headers: rfc822, path });
    await postMail({ body: `Received: by relay.example\r\n${MAIL}`, headers: rfc822, path });
    await runJobs();
    expect(await countMessages()).toBe(1);
    expect(await prisma.conversation.count({ where: { shopId: shop.id } })).toBe(1);
    const deliveries = await prisma.inboundDelivery.findMany({ where: { shopId: shop.id } });
    expect(deliveries.map(({ state }) => state)).toEqual(["processed", "processed"]);
    expect(new Set(deliveries.map(({ messageId }) => messageId)).size).toBe(1);
  });
});
