import { randomUUID } from "node:crypto";
import { simpleParser } from "mailparser";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { addConnection } from "~/channels/connections/add-connection.server";
import type { ChannelConnection } from "~/channels/connections/find-connection.server";
import type { SmtpListener } from "~/channels/email/door/start-smtp-listener.server";
import { findOutgoingMail } from "~/channels/email/sender/find-outgoing-mail.server";
import {
  findEmailCredentials,
  findEmailSettings,
} from "~/channels/email/settings/find-email-settings.server";
import { saveEmailSettings } from "~/channels/email/settings/save-email-settings.server";
import { sendReply } from "~/conversations/commands/send-reply.server";
import { findConversation } from "~/conversations/reads/find-conversation.server";
import { ADMIN } from "tests/kit/factories/staff";
import { addShop, type TestShop } from "tests/kit/mail/add-shop";
import { OWN_HOST } from "tests/kit/mail/kit-certificate";
import { openDoor } from "tests/kit/mail/open-door";
import { openMailbox, type Mailbox } from "tests/kit/mail/open-mailbox";
import { runJobs } from "tests/kit/mail/run-jobs";
import { sendRaw } from "tests/kit/mail/send-raw";
import { LOGIN } from "tests/kit/mail/use-mail-server";
import { truncateAll } from "tests/kit/setup/test-database";

const HELP = "help@wool.example";
const TRADE = "trade@wool.example";
const staff = ADMIN;

let door: SmtpListener;
let helpServer: Mailbox;
let tradeServer: Mailbox;
let shop: TestShop;
let trade: ChannelConnection;

beforeAll(async () => {
  door = await openDoor();
  helpServer = await openMailbox();
  tradeServer = await openMailbox();
});
afterAll(async () => {
  await door.stop();
  await helpServer.stop();
  await tradeServer.stop();
});
beforeEach(async () => {
  await truncateAll();
  for (const server of [helpServer, tradeServer]) server.reset();
  shop = await addShop();
  trade = await addConnection(shop.id, { channel: "email", name: "Trade" });
  const settings = (port: number, fromAddress: string) => ({
    ...LOGIN,
    host: OWN_HOST,
    port,
    fromAddress,
  });
  await saveEmailSettings(shop.id, ADMIN, settings(helpServer.port, HELP));
  await saveEmailSettings(shop.id, ADMIN, settings(tradeServer.port, TRADE), trade.id);
});

async function write(to: string, from: string, headers: string[] = []): Promise<void> {
  const id = `Message-ID: <${randomUUID()}@example.com>`;
  const lines = [`From: ${from}`, "Subject: Wool", id, ...headers, "", "Hello", ""];
  await sendRaw({ port: door.port, to, raw: lines.join("\r\n") });
  await runJobs();
}

async function view(number: number) {
  const conversation = await findConversation(shop.id, number);
  if (!conversation) throw new Error(`there is no conversation ${number}`);
  return conversation;
}

async function answer(number: number): Promise<void> {
  const { id: conversationId } = await view(number);
  await sendReply(shop.id, { conversationId, staff, text: "Hi", requestId: randomUUID() });
  await runJobs();
}

async function readMail({ mails }: Mailbox) {
  const { from, replyTo } = await simpleParser(mails[0]?.raw ?? "");
  const addressOf = (field: typeof from) => field?.value[0]?.address ?? "";
  return { from: addressOf(from), replyTo: addressOf(replyTo) };
}

test("mail to each of two mailboxes is answered from the one it was sent to", async () => {
  const { inboundAddress } = await findEmailSettings(shop.id, trade.id);
  await write(shop.address, "aino@example.com");
  await write(inboundAddress, "bo@example.com");
  expect((await view(1)).connectionId).not.toBe(trade.id);
  expect((await view(2)).connectionId).toBe(trade.id);

  await answer(2);
  expect(helpServer.mails).toHaveLength(0);
  expect(tradeServer.mails.map(({ to }) => to)).toEqual([["bo@example.com"]]);
  const sent = await readMail(tradeServer);
  expect(sent.from).toBe(TRADE);
  await answer(1);
  expect(helpServer.mails.map(({ to }) => to)).toEqual([["aino@example.com"]]);
  expect((await readMail(helpServer)).from).toBe(HELP);

  // An answer to the answer comes back through its mailbox, into its conversation.
  expect(sent.replyTo).toMatch(new RegExp(`^${inboundAddress.split("@")[0]}\\+`));
  await write(sent.replyTo, "bo@example.com");
  expect((await view(2)).messages.filter(({ kind }) => kind === "inbound")).toHaveLength(2);
});

test("each keeps its own password and says its own sender", async () => {
  await saveEmailSettings(
    shop.id,
    ADMIN,
    { ...LOGIN, host: OWN_HOST, port: tradeServer.port, fromAddress: TRADE, password: "other" },
    trade.id,
  );
  expect((await findEmailCredentials(shop.id, trade.id)).password).toBe("other");
  expect((await findEmailCredentials(shop.id)).password).toBe(LOGIN.password);
  expect((await findOutgoingMail(shop.id, trade.id)).sender?.address).toBe(TRADE);
  expect((await findOutgoingMail(shop.id)).sender?.address).toBe(HELP);
});

test("what one of them sends to the other is no customer's mail", async () => {
  await write(shop.address, TRADE);
  const { messages, status } = await view(1);
  expect(messages).toMatchObject([{ automatic: "loop" }]);
  expect(status).toBe("closed");
});

test("mail to a mailbox that the shop does not have is refused, and so is another shop's mailbox", async () => {
  const { inboundAddress } = await findEmailSettings(shop.id, trade.id);
  const [inbox = "", domain] = inboundAddress.split("@");
  const unknown = `${inbox.split("-")[0]}-nobody00@${domain}`;
  await expect(write(unknown, "bo@example.com")).rejects.toThrow(/No such mailbox/);
  const other = await addShop();
  const foreign = `${other.inboundToken}-${trade.address}@${domain}`;
  await expect(write(foreign, "bo@example.com")).rejects.toThrow(/No such mailbox/);
  await expect(findEmailSettings(other.id, trade.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
});
