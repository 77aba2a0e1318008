import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { SmtpListener } from "~/channels/email/door/start-smtp-listener.server";
import { findOutgoingMail } from "~/channels/email/sender/find-outgoing-mail.server";
import { findEmailSettings } from "~/channels/email/settings/find-email-settings.server";
import { saveEmailSettings } from "~/channels/email/settings/save-email-settings.server";
import { testEmailSettings } from "~/channels/email/settings/test-email-settings.server";
import { sendReply } from "~/conversations/commands/send-reply.server";
import { prisma } from "~/database/db.server";
import { getEnvironment } from "~/env.server";
import { ADMIN } from "tests/kit/factories/staff";
import { addShop, type TestShop } from "tests/kit/mail/add-shop";
import { OWN_HOST } from "tests/kit/mail/kit-certificate";
import { openDoor } from "tests/kit/mail/open-door";
import { openMailbox, type Mailbox } from "tests/kit/mail/open-mailbox";
import { runJobs } from "tests/kit/mail/run-jobs";
import { sendRaw } from "tests/kit/mail/send-raw";
import { LOGIN, useMailServer } from "tests/kit/mail/use-mail-server";
import { truncateAll } from "tests/kit/setup/test-database";

let door: SmtpListener;

let mailbox: Mailbox;

let shop: TestShop;

let conversationId: string;

beforeAll(async () => {
  door = await openDoor();
  mailbox = await openMailbox();
});

afterAll(async () => {
  await door.stop();
  await mailbox.stop();
});

beforeEach(async () => {
  await truncateAll();
  mailbox.reset();
  shop = await addShop();
  await useMailServer(shop.id, mailbox.port);
  const raw =
    "From: Aino Virtanen <aino@example.com>\r\nSubject: Where is #1001?\r\nMessage-ID: <one@example.com>\r\n\r\nHei!\r\n";
  await sendRaw({ port: door.port, from: "aino@example.com", to: shop.address, raw });
  await runJobs();
  conversationId = (await prisma.conversation.findFirstOrThrow({ where: { shopId: shop.id } })).id;
});

async function reply(
  text = "On its way & soon there:\nhttps://track.example/1",
  requestId = crypto.randomUUID(),
) {
  return sendReply(shop.id, { conversationId, staff: ADMIN, text, requestId });
}

async function delivery(messageId: string) {
  return prisma.outboundDelivery.findFirstOrThrow({ where: { shopId: shop.id, messageId } });
}

describe("settings", () => {
  test("the password is sealed, kept when none is given, and never shown", async () => {
    const settings = {
      host: OWN_HOST,
      port: mailbox.port,
      user: "shop",
      fromAddress: "help@wool.example",
    };
    await saveEmailSettings(shop.id, ADMIN, { ...settings, password: "right" });
    await saveEmailSettings(shop.id, ADMIN, { ...settings, fromName: "Wool" });
    const view = await findEmailSettings(shop.id);
    expect(view).toMatchObject({
      hasPassword: true,
      fromName: "Wool",
      inboundAddress: shop.address,
    });
    expect(JSON.stringify(view)).not.toContain("right");
    const row = await prisma.channelConnection.findFirstOrThrow({ where: { shopId: shop.id } });
    expect(Buffer.from(row.secrets ?? []).toString("latin1")).not.toContain("right");
    expect(JSON.stringify(row.config)).not.toContain("right");
  });

  test("the test connects: reachable, away, wrong password, no TLS for a password, wrong input", async () => {
    const settings = {
      host: OWN_HOST,
      port: mailbox.port,
      ...LOGIN,
      fromAddress: "help@wool.example",
    };
    await expect(testEmailSettings(shop.id, ADMIN, settings)).resolves.toBeUndefined();
    await expect(testEmailSettings(shop.id, ADMIN, { ...settings, port: 9 })).rejects.toMatchObject(
      {
        code: "VENDOR_UNAVAILABLE",
      },
    );
    await expect(
      testEmailSettings(shop.id, ADMIN, { ...settings, password: "wrong" }),
    ).rejects.toMatchObject({
      userMessage: expect.stringContaining("refused the user name or password") as string,
    });
    const open = await openMailbox(["STARTTLS"]);
    await expect(
      testEmailSettings(shop.id, ADMIN, { ...settings, port: open.port }),
    ).rejects.toMatchObject({
      userMessage: expect.stringContaining("encrypted connection") as string,
    });
    await open.stop();
    await expect(
      testEmailSettings(shop.id, ADMIN, { ...settings, host: "no host" }),
    ).rejects.toMatchObject({
      userMessage: "Enter a host name like smtp.example.com.",
    });
  });
});

describe("a shop's own server", () => {
  const settings = { host: OWN_HOST, ...LOGIN, fromAddress: "ceo@bank.example" };

  test("must ask for a login: an exchanger of anybody's mail gets none from us", async () => {
    const exchanger = await openMailbox(["AUTH"]);
    await saveEmailSettings(shop.id, ADMIN, { ...settings, port: exchanger.port });
    const { messageId } = await reply();
    await runJobs();
    expect(exchanger.mails).toEqual([]);
    expect(await delivery(messageId)).toMatchObject({
      state: "failed",
      errorMessage: expect.stringContaining("doesn’t let anybody log in") as string,
    });
    await exchanger.stop();
  });

  test.each([
    [{ user: "" }, "Enter the user name for your mail server."],
    [{ password: "" }, "Enter the password for your mail server."],
    [{ port: 25 }, "Enter port 587 or 465. Port 25 can’t be used to send."],
    [
      { host: "gmail-smtp-in.l.google.com", password: undefined },
      "Enter the password for this mail server.",
    ],
  ])("is not stored without what a login needs: %j", async (change, userMessage) => {
    const input = { ...settings, port: mailbox.port, ...change };
    await expect(saveEmailSettings(shop.id, ADMIN, input)).rejects.toMatchObject({ userMessage });
    await expect(testEmailSettings(shop.id, ADMIN, input)).rejects.toMatchObject({ userMessage });
  });

  test.each([
    [{ user: "" }, "needs a user name and a password"],
    [{ port: 25 }, "can’t be used on port 25"],
  ])("stored by an earlier release as %j sends nothing, and says why", async (change, words) => {
    const config = { ...settings, port: mailbox.port, ...change, password: undefined };
    await prisma.channelConnection.updateMany({ where: { shopId: shop.id }, data: { config } });
    const { messageId } = await reply();
    await runJobs();
    expect(mailbox.mails).toEqual([]);
    const { state, errorMessage } = await delivery(messageId);
    expect({ state, errorMessage }).toEqual({
      state: "failed",
      errorMessage: expect.stringContaining(words) as string,
    });
    expect((await findOutgoingMail(shop.id)).pause).toContain(words);
  });

  test.each(["127.0.0.1", "localhost"])(
    "is not Doorbell's, which takes mail of our machines without a login: %s",
    async (host) => {
      const environment = getEnvironment();
      Object.assign(environment, { SMTP_URL: `smtp://localhost:${mailbox.port}` });
      await saveEmailSettings(shop.id, ADMIN, { ...settings, host, port: mailbox.port });
      const { messageId } = await reply();
      await runJobs();
      delete environment.SMTP_URL;
      expect(mailbox.mails).toEqual([]);
      expect((await delivery(messageId)).errorMessage).toContain("Doorbell’s own mail server");
    },
  );
});
