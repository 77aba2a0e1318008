import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { MessageCard } from "~/conversations/reads/message-cards";
import type { ConversationView } from "~/conversations/reads/views";
import { pool } from "~/database/db.server";
import type { Hint } from "~/realtime/hint";
import { localHints } from "~/realtime/publish-hint.server";
import * as inboxRoute from "~/routes/app.inbox";
import * as typingRoute from "~/routes/app.inbox_.$number.typing";
import * as conversationRoute from "~/routes/app.inbox.$number/route";
import { signIn } from "tests/authorization/sessions";
import { addMirroredShop } from "tests/kit/factories/mirror";
import { addChat } from "tests/kit/factories/visitor";
import { truncateAll } from "tests/kit/setup/test-database";
import { askAsStaff } from "./staff-page";

const SHOP = "one.myshopify.com";
let shop = 0;

beforeEach(async () => {
  await truncateAll();
  shop = await addMirroredShop(SHOP);
  await signIn(SHOP);
});

const CARD: MessageCard = {
  type: "discount",
  code: "WELCOME10",
  title: "10 % off",
  url: "https://one.example/discount/WELCOME10",
  endsAt: null,
};

const CONTEXT = {
  pageUrl: "https://one.example/products/mitten",
  pageTitle: "Mitten",
  country: "FI",
  device: "phone" as const,
};

const openPage = async (number = "1") => {
  const answer = await askAsStaff(SHOP, conversationRoute.loader, { params: { number } });
  return answer.json as {
    conversation: ConversationView;
    visitor: Record<string, unknown> | null;
    mail: { email: string | null; afterMinutes: number };
  };
};
const act = (body: unknown, number = "1") =>
  askAsStaff(SHOP, conversationRoute.action, { params: { number }, body });
const reply = (part: object) => ({
  intent: "reply",
  text: "Hello",
  requestId: randomUUID(),
  status: "waiting",
  ...part,
});

function formOf(intent: object, files: readonly File[]): FormData {
  const form = new FormData();
  form.set("intent", JSON.stringify(intent));
  for (const file of files) form.append("files", file);
  return form;
}

describe("the conversation page of a chat", () => {
  test("shows where the shopper is and what was answered without the team", async () => {
    await addChat(shop, {
      context: CONTEXT,
      quick: { question: "Returns", answer: "Within 30 days." },
      text: "I want a person",
    });
    const { conversation, visitor, mail } = await openPage();
    expect(visitor).toMatchObject({ ...CONTEXT, isOnline: true, isSignedIn: false, email: null });
    expect(mail).toEqual({ email: null, afterMinutes: 5 });
    expect(conversation).toMatchObject({ channel: "chat", handler: "team", status: "open" });
    const inOrder = conversation.messages.toSorted((a, b) => a.sequence - b.sequence);
    expect(inOrder.map(({ kind, author }) => `${kind}/${author.kind}`)).toEqual([
      "inbound/contact",
      "outbound/system",
      "inbound/contact",
      "event/system",
    ]);
  });

  test("sends cards without words, and files beside them", async () => {
    await addChat(shop, { text: "Hello" });
    expect((await act(reply({ text: "", cards: [CARD] }))).json).toEqual({ ok: true });
    const file = new File(["%PDF-1.4"], "../care <b>.pdf", { type: "application/pdf" });
    expect((await act(formOf(reply({ text: "Look" }), [file]))).json).toEqual({ ok: true });
    const { conversation } = await openPage();
    const [card, files] = conversation.messages.filter(({ kind }) => kind === "outbound");
    expect(card).toMatchObject({ text: "", cards: [CARD] });
    expect(files?.attachments).toMatchObject([
      { fileName: "care <b>.pdf", contentType: "application/pdf", isKept: true },
    ]);
  });

  test("refuses nothing to send, bad cards, too many files and what is no JSON", async () => {
    await addChat(shop, { text: "Hello" });
    const files = Array.from({ length: 6 }, (_, index) => new File(["x"], `${index}.txt`));
    const evil = { ...CARD, url: "javascript:alert(1)" };
    const refused = [
      await act(reply({ text: " " })),
      await act(reply({ cards: [evil] })),
      await act(formOf(reply({}), files)),
      await act(formOf(reply({ text: "" }), [])),
    ];
    for (const answer of refused)
      expect(answer).toMatchObject({ status: 400, json: { ok: false } });
    const form = new FormData();
    form.set("intent", "no JSON");
    expect(await act(form)).toMatchObject({ status: 400, json: { ok: false } });
    expect((await openPage()).conversation.messages).toHaveLength(1);
  });
});

describe("typing", () => {
  test("is told to the shopper's page and changes nothing", async () => {
    const { conversationId } = await addChat(shop, { text: "Hello" });
    const heard = vi.fn<(hint: Hint) => void>();
    localHints.on("hint", heard);
    const before = await openPage();
    const params = { number: "1" };
    const body = { isTyping: true };
    const answer = await askAsStaff(SHOP, typingRoute.action, { params, body });
    localHints.off("hint", heard);
    expect(answer.status).toBe(204);
    expect(heard).toHaveBeenCalledWith(
      expect.objectContaining({ topic: `conversation:${conversationId}`, type: "staff.typing" }),
    );
    expect((await openPage()).conversation).toEqual(before.conversation);
    const unknown = await askAsStaff(SHOP, typingRoute.action, { params: { number: "99" }, body });
    expect(unknown.status).toBe(404);
    const wrong = await askAsStaff(SHOP, typingRoute.action, { params, body: { isTyping: "yes" } });
    expect(wrong.status).toBe(400);
  });
});

describe("the inbox", () => {
  const rowsOf = async (view: string) => {
    const answer = await askAsStaff(SHOP, inboxRoute.loader, { query: `?view=${view}` });
    const { list } = answer.json as {
      list: {
        items: { number: number; isOnline: boolean; handler: string; rating: number | null }[];
      };
    };
    return list.items.map(({ number, isOnline, handler, rating }) => ({
      number,
      isOnline,
      handler,
      rating,
    }));
  };

  test("tells who is online, and keeps what quick answers dealt with out of the way", async () => {
    await addChat(shop, { context: CONTEXT, text: "Hello" });
    await addChat(shop, { quick: { question: "Shipping", answer: "Two days." } });
    const left = await addChat(shop, { text: "Bye" });
    await pool.query("UPDATE visitors SET left_at = now() WHERE shop_id = $1 AND id = $2", [
      shop,
      left.visitorId,
    ]);
    await pool.query(
      `INSERT INTO ratings (shop_id, conversation_id, score, updated_at) VALUES ($1, $2, 4, now())`,
      [shop, left.conversationId],
    );
    const open = await rowsOf("open");
    expect(open).toContainEqual({ number: 1, isOnline: true, handler: "team", rating: null });
    expect(open).toContainEqual({ number: 3, isOnline: false, handler: "team", rating: 4 });
    expect(open).toHaveLength(2);
    expect(await rowsOf("all")).toContainEqual(
      expect.objectContaining({ number: 2, handler: "self-service" }),
    );
    expect(await rowsOf("unread")).toHaveLength(2);
  });
});
