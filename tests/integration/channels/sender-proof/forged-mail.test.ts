import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type SmtpListener } from "~/channels/email/door/start-smtp-listener.server";
import { trustSender } from "~/conversations/contacts/trust-sender.server";
import { rematchConversations } from "~/conversations/orders/rematch-conversations.server";
import { findReplyRecipient } from "~/conversations/outbox/find-reply-recipient.server";
import { findConversationContext } from "~/conversations/reads/find-conversation-context.server";
import { findConversation } from "~/conversations/reads/find-conversation.server";
import { pool, prisma } from "~/database/db.server";
import { withTransaction } from "~/database/transaction.server";
import { addCustomer, addOrder } from "tests/kit/factories/mirror";
import { addShop, type TestShop } from "tests/kit/mail/add-shop";
import { openDoor } from "tests/kit/mail/open-door";
import { postMail } from "tests/kit/mail/post-mail";
import { runJobs } from "tests/kit/mail/run-jobs";
import { sendRaw } from "tests/kit/mail/send-raw";
import { truncateAll } from "tests/kit/setup/test-database";
import { timelineWords } from "tests/kit/timeline-words";
import { makeForgedMails } from "tests/tools/attack/forged-mails";
import { AINO, type Mail } from "./forged-mail-kit";

let door: SmtpListener;

let shop: TestShop;

const SARA = { id: "1", name: "Sara Lehto", role: "agent" as const };

beforeAll(async () => {
  door = await openDoor();
});

afterAll(() => door.stop());

beforeEach(async () => {
  await truncateAll();
  shop = await addShop();
  await addCustomer(shop.id, { id: "1", email: AINO, name: "Aino Virtanen" });
  await addOrder(shop.id, { id: "1042", name: "#1042", customerId: "1", email: AINO });
  await pool.query(
    `INSERT INTO sync_states (shop_id, resource, phase, imported_at)
     SELECT $1, unnest(ARRAY['customers', 'orders']), 'live', now()`,
    [shop.id],
  );
});

/** A mail in Aino's name: from her own server unless `envelope` says who really sends it. */
async function mail({ from = AINO, envelope = from, to, id, text, headers = [] }: Mail = {}) {
  const recipient = to ?? shop.address;
  const lines = [`From: Aino Virtanen <${from}>`, `To: ${recipient}`, "Subject: Hello", ...headers];
  if (id) lines.push(`Message-ID: <${id}>`);
  const raw = `${lines.join("\r\n")}\r\n\r\n${text ?? "Where is my order #1042?"}\r\n`;
  await sendRaw({ port: door.port, from: envelope, to: recipient, raw });
  await runJobs();
}

const forged = { envelope: "mallory@evil.org" };

async function conversations() {
  return prisma.conversation.findMany({
    where: { shopId: shop.id },
    orderBy: { number: "asc" },
    include: {
      contact: { include: { addresses: true } },
      orderLinks: true,
      messages: { orderBy: { sequence: "asc" } },
    },
  });
}

const stateOf = async () =>
  (await conversations()).map(({ orderLinks, contact }) => [
    contact.customerId?.toString() ?? null,
    ...orderLinks.map(({ state }) => state),
  ]);

describe("a forged sender", () => {
  it("never gets an order attached nor the customer's name, however the mail is dressed", async () => {
    await mail({ text: "Where is my order?" });
    const [genuine] = await conversations();
    expect(genuine?.contact.customerId).toBe(1n);
    const texts = [
      "Where is my order #1042?",
      "Where is my parcel?",
      `#1042, ${AINO}, Aino Virtanen`,
    ];
    for (const text of texts) {
      const made = await makeForgedMails({ victim: AINO, name: "Aino Virtanen", text });
      for (const { raw, mailFrom, door: only } of made) {
        if (only !== "https")
          await sendRaw({ port: door.port, from: mailFrom, to: shop.address, raw });
        if (only !== "smtp") {
          const headers = { "Content-Type": "message/rfc822" };
          await postMail({ body: raw, path: shop.address, headers });
        }
      }
    }
    await runJobs();
    await rematchConversations(shop.id, "all");
    const all = await conversations();
    expect(all.length).toBeGreaterThan(50);
    for (const { id, contact, contactId, messages, orderLinks } of all) {
      if (id === genuine?.id) continue;
      const what = messages[0]?.text;
      // What a proven stranger writes of her (number and address) is judged as ever; see match-orders.
      const isInHerName = messages.some(({ fromAddress }) => fromAddress === AINO);
      const isAttached = orderLinks.some(({ state }) => state === "attached");
      expect([what, isInHerName && isAttached]).toEqual([what, false]);
      expect(contact.customerId).toBeNull();
      expect(contactId).not.toBe(genuine?.contactId);
    }
    // Nothing was added to the real customer's conversation.
    expect(genuine?.messages).toHaveLength(1);
  }, 180_000);

  it("is offered its order, with the doubt beside it, and can be answered", async () => {
    await mail(forged);
    const [conversation] = await conversations();
    expect(await stateOf()).toEqual([[null, "offered"]]);
    const view = await findConversation(shop.id, 1);
    expect(view?.messages[0]?.senderProof).toEqual({
      state: "failed",
      reason: "dmarc-fail",
      domain: "guarded.example",
    });
    const context = await findConversationContext(shop.id, conversation?.id ?? "");
    expect(context).toMatchObject({ customerState: "not-verified", customer: null });
    expect(context?.orders[0]?.link?.evidence.map(({ kind }) => kind)).toEqual([
      "order-number",
      "claimed-email",
    ]);
    const thread = { conversationId: conversation?.id ?? "", channel: "email" };
    const contactId = conversation?.contactId ?? "";
    expect(
      await withTransaction((tx) => findReplyRecipient(tx, shop.id, { ...thread, contactId })),
    ).toBe(AINO);
  });

  it("gets nothing by a tracking number read off a parcel, while an unproven stranger's is knowledge", async () => {
    const parcel = { id: "1043", name: "#1043", customerId: "1", email: AINO };
    await addOrder(shop.id, { ...parcel, trackingNumber: "JJFI60000012345678" });
    await mail({ ...forged, text: "Where is JJFI60000012345678?" });
    await mail({ from: "ben@plain.example", text: "Where is JJFI60000012345678?" });
    expect(await stateOf()).toEqual([
      [null, "offered", "offered"],
      [null, "attached"],
    ]);
  });
});

describe("threads", () => {
  it("are not joined by a forged sender who knows a Message-ID; the token lets them write, not be somebody", async () => {
    await mail({ id: "a@x", text: "Hello" });
    await mail({ ...forged, id: "b@x", headers: ["In-Reply-To: <a@x>"] });
    const [genuine, other] = await conversations();
    expect([genuine?.messages.length, other?.messages.length]).toEqual([1, 1]);
    const tokened = shop.address.replace("@", `+${genuine?.replyToken ?? ""}@`);
    await mail({ ...forged, to: tokened, id: "c@x" });
    const [joined] = await conversations();
    expect(joined?.messages).toHaveLength(2);
    expect(joined?.orderLinks.map(({ state }) => state)).toEqual(["offered"]);
    expect(joined?.contactId).toBe(genuine?.contactId);
  });

  it("of a small domain that proves nothing go on by the token and by their own claim", async () => {
    const small = { from: "aino@plain.example" };
    await mail({ ...small, id: "a@x" });
    await mail({ ...small, id: "b@x", headers: ["In-Reply-To: <a@x>"] });
    const [only, second] = await conversations();
    expect([only?.messages.length, second]).toEqual([2, undefined]);
  });

  it("become the customer's once they are proven in it", async () => {
    await mail({ ...forged, id: "a@x" });
    const [claimed] = await conversations();
    await mail({ id: "b@x", headers: ["In-Reply-To: <a@x>"] });
    expect(await stateOf()).toEqual([["1", "attached"]]);
    const [joined] = await conversations();
    expect(joined?.contactId).not.toBe(claimed?.contactId);
    const proofs = joined?.messages.map(({ senderProof }) => senderProof);
    expect(proofs).toMatchObject([{ state: "failed" }, { state: "proven" }]);
  });
});

describe("an agent who trusts a sender", () => {
  it("gets the order attached and the customer shown, in this conversation alone, and can undo it", async () => {
    await mail(forged);
    await mail({ ...forged, text: "And another thing about #1042" });
    const [first] = await conversations();
    const conversationId = first?.id ?? "";
    await trustSender(shop.id, { conversationId, staff: SARA, isTrusted: true });
    expect(await stateOf()).toEqual([
      ["1", "attached"],
      [null, "offered"],
    ]);
    const view = await findConversation(shop.id, 1);
    expect(view?.trustedSender).toMatchObject({ address: AINO });
    expect(await timelineWords(shop.id)).toEqual([`Sara Lehto trusted the sender ${AINO}.`]);
    await trustSender(shop.id, { conversationId, staff: SARA, isTrusted: false });
    expect(await stateOf()).toEqual([
      [null, "offered"],
      [null, "offered"],
    ]);
    // Twice is once.
    await trustSender(shop.id, { conversationId, staff: SARA, isTrusted: false });
    expect((await findConversation(shop.id, 1))?.trustedSender).toBeNull();
  });

  it("cannot trust whom nobody doubts, nor a conversation of another shop", async () => {
    await mail();
    const [first] = await conversations();
    const command = { conversationId: first?.id ?? "", staff: SARA, isTrusted: true };
    await expect(trustSender(shop.id, command)).rejects.toMatchObject({ code: "CONFLICT" });
    const other = await addShop();
    await expect(trustSender(other.id, command)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("does not open the customer's history to the next forged mail", async () => {
    await mail({ ...forged, id: "a@x" });
    const [first] = await conversations();
    const conversationId = first?.id ?? "";
    await trustSender(shop.id, { conversationId, staff: SARA, isTrusted: true });
    await mail({ ...forged, id: "b@x", headers: ["In-Reply-To: <a@x>"] });
    await mail({ ...forged, id: "c@x" });
    expect(await stateOf()).toEqual([
      ["1", "attached"],
      [null, "offered"],
      [null, "offered"],
    ]);
  });
});
