import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { SmtpListener } from "~/channels/email/door/start-smtp-listener.server";
import { sendReply } from "~/conversations/commands/send-reply.server";
import { useOriginalSender } from "~/conversations/contacts/use-original-sender.server";
import { findConversation } from "~/conversations/reads/find-conversation.server";
import { prisma } from "~/database/db.server";
import { addCustomer, addOrder } from "tests/kit/factories/mirror";
import { ADMIN } from "tests/kit/factories/staff";
import { addShop, type TestShop } from "tests/kit/mail/add-shop";
import { FORWARDED_BY_GMAIL, FORWARDED_MAILS } from "tests/kit/mail/forwarded-mails";
import { makeMail, makeParts } from "tests/kit/mail/make-mail";
import { openDoor } from "tests/kit/mail/open-door";
import { openMailbox, type Mailbox } from "tests/kit/mail/open-mailbox";
import { runJobs } from "tests/kit/mail/run-jobs";
import { sendRaw } from "tests/kit/mail/send-raw";
import { useMailServer } from "tests/kit/mail/use-mail-server";
import { truncateAll } from "tests/kit/setup/test-database";
import { timelineWords } from "tests/kit/timeline-words";

let door: SmtpListener;
let mailbox: Mailbox;
let shop: TestShop;

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
});

type Parts = Parameters<typeof makeMail>[0];

async function receive(parts: Parts): Promise<void> {
  const headers = ["From: Mika Salo <mika@wool.example>", ...(parts.headers ?? [])];
  const raw = makeMail({ ...parts, headers });
  await sendRaw({ port: door.port, from: "mika@wool.example", to: shop.address, raw });
  await runJobs();
}

async function view() {
  const found = await findConversation(shop.id, 1);
  if (!found) throw new Error("there is no conversation");
  return found;
}

const forwardedIn = async () => (await view()).messages[0]?.forwarded ?? null;

const AINO = "Aino Virtanen";

describe("a forwarded mail offers who wrote it", () => {
  test.each(FORWARDED_MAILS)("%s", async (_, subject, body) => {
    await receive({ headers: [`Subject: ${subject}`], body });
    const found = await forwardedIn();
    expect(found).toMatchObject({ address: "aino@example.com" });
    expect(found?.header).toContain("aino@example.com");
    if (found?.name !== null) expect(found?.name).toBe(AINO);
    // Nothing is decided by itself.
    expect((await view()).contact.addresses).toMatchObject([{ value: "mika@wool.example" }]);
  });

  test("Outlook's HTML, whose plain version has no addresses", async () => {
    const html =
      "<p>See below</p><hr><p><b>From:</b> Aino Virtanen &lt;aino@example.com&gt;<br><b>Sent:</b> Monday, 2 November 2026 14:05<br>" +
      "<b>To:</b> Mika Salo &lt;mika@wool.example&gt;<br><b>Subject:</b> Question</p><p>Hei</p>";
    const plain =
      "See below\r\n\r\nFrom: Aino Virtanen\r\nSent: Monday, 2 November 2026 14:05\r\n\r\nHei";
    await receive({
      headers: ["Subject: FW: Question"],
      ...makeParts("alternative", [
        `Content-Type: text/plain\r\n\r\n${plain}`,
        `Content-Type: text/html\r\n\r\n${html}`,
      ]),
    });
    expect(await forwardedIn()).toMatchObject({ address: "aino@example.com", name: AINO });
  });

  test("a mail that is attached whole", async () => {
    const attached = "From: Aino Virtanen <aino@example.com>\r\nSubject: Question\r\n\r\nHei";
    await receive({
      headers: ["Subject: Fwd: Question"],
      ...makeParts("mixed", [
        "Content-Type: text/plain\r\n\r\nFor you",
        `Content-Type: message/rfc822\r\nContent-Disposition: attachment\r\n\r\n${attached}`,
      ]),
    });
    expect(await forwardedIn()).toEqual({
      address: "aino@example.com",
      name: AINO,
      header: `From: ${AINO} <aino@example.com>\nSubject: Question`,
    });
  });
});

test.each<[string, string, string]>([
  [
    "an answer with our own mail below",
    "Re: Order",
    "Thanks!\r\n\r\nFrom: Help <help@wool.example>\r\nSent: Monday, 2 November 2026 14:05\r\nTo: Mika\r\nSubject: Order",
  ],
  ["a person who writes of others", "Question", "Is aino@example.com a customer of yours?"],
  [
    "somebody who passes on what they wrote themselves",
    "Fwd: Order",
    FORWARDED_BY_GMAIL.replace("aino@example.com", "mika@wool.example"),
  ],
])("%s offers nobody", async (_, subject, body) => {
  await receive({ headers: [`Subject: ${subject}`, "To: help@wool.example"], body });
  expect(await forwardedIn()).toBeNull();
});

describe("an agent's decision", () => {
  const AINO_ORDER = { id: "1042", name: "#1042", customerId: "1", email: "aino@example.com" };

  beforeEach(async () => {
    await addCustomer(shop.id, { id: "1", email: "aino@example.com", name: AINO });
    await addOrder(shop.id, AINO_ORDER);
    await receive({
      headers: ["Subject: Fwd: My order"],
      body: FORWARDED_BY_GMAIL.replaceAll(" #1042", ""),
    });
  });

  async function decide(isUsed: boolean) {
    const { id: conversationId, messages } = await view();
    const messageId = messages[0]?.id ?? "";
    await useOriginalSender(shop.id, { conversationId, messageId, staff: ADMIN, isUsed });
  }

  const links = async () =>
    (await prisma.orderLink.findMany({ where: { shopId: shop.id } })).map(({ state }) => state);

  test("makes them the contact: their order is attached, and the answer goes to them without the note above", async () => {
    expect(await links()).not.toContain("attached");
    await decide(true);
    const { contact, originalOf, messages, id } = await view();
    expect(contact).toMatchObject({ name: AINO, addresses: [{ value: "aino@example.com" }] });
    expect(originalOf).toBe(messages[0]?.id);
    expect(messages[0]?.isFromOther).toBe(false);
    expect(await links()).toEqual(["attached"]);
    expect(await timelineWords(shop.id)).toContainEqual(
      expect.stringContaining(
        "made aino@example.com, who wrote the forwarded message, the contact",
      ),
    );
    await sendReply(shop.id, {
      conversationId: id,
      staff: ADMIN,
      text: "On its way.",
      requestId: crypto.randomUUID(),
    });
    await runJobs();
    const [sent] = mailbox.mails;
    expect(sent?.to).toEqual(["aino@example.com"]);
    expect(sent?.raw.toString()).toContain("On its way.");
    expect(sent?.raw.toString()).not.toContain("Can you help her?");
  });

  test("is taken back by one more: who forwarded it is the contact again", async () => {
    const before = await view();
    await decide(true);
    await decide(true);
    await decide(false);
    await decide(false);
    const after = await view();
    expect(after.contact).toEqual(before.contact);
    expect(after.originalOf).toBeNull();
    expect(await links()).not.toContain("attached");
  });

  test("is refused for a message that passes on nothing", async () => {
    await receive({ headers: ["Subject: Hello", "Message-ID: <2@example.com>"], body: "Hello" });
    const other = await findConversation(shop.id, 2);
    const input = {
      conversationId: other?.id ?? "",
      messageId: other?.messages[0]?.id ?? "",
      staff: ADMIN,
      isUsed: true,
    };
    await expect(useOriginalSender(shop.id, input)).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(
      useOriginalSender(shop.id, { ...input, conversationId: (await view()).id }),
    ).rejects.toMatchObject({ code: "CONFLICT" });
  });
});
