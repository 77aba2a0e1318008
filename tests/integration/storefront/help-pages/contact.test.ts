import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { pool } from "~/database/db.server";
import { addCustomer, addOrder } from "tests/kit/factories/mirror";
import { runJobs } from "tests/kit/mail/run-jobs";
import { truncateAll } from "tests/kit/setup/test-database";
import { addHelpShop, type HelpTestShop } from "./help-shop";
import { openHelpPage, textOf } from "./open-help-page";

let shop: HelpTestShop;

beforeEach(async () => {
  await truncateAll();
  shop = await addHelpShop();
});

const FORM = {
  name: "Aino Virtanen",
  email: "Aino@Example.com",
  order: "#1001",
  message: "Hei!\r\n\r\nMissä tilaukseni on?",
};

const post = (
  form: Record<string, string>,
  parts: { query?: string; customerId?: string; address?: string } = {},
) => openHelpPage({ path: "/contact", query: "locale=en", form, ...parts });

async function findMessages() {
  const { rows } = await pool.query<Record<string, unknown>>(
    `SELECT m.channel, m.from_address AS "from", m.author_name AS "author", m.text, m.subject, m.language, c.status,
       c.is_unread AS "isUnread", k.customer_id::text AS "customerId", k.customer_evidence AS "evidence"
     FROM messages m JOIN conversations c ON c.shop_id = m.shop_id AND c.id = m.conversation_id
     JOIN contacts k ON k.shop_id = c.shop_id AND k.id = c.contact_id
     WHERE m.shop_id = $1 AND m.kind = 'inbound' ORDER BY m.created_at`,
    [shop.shopId],
  );
  return rows;
}

const hiddenId = (html: string): string =>
  /name="request_id" value="([^"]+)"/.exec(html)?.[1] ?? "";

describe("the contact form", () => {
  it("says when somebody answers and keeps nothing of it anywhere", async () => {
    const { status, html, headers } = await openHelpPage({ path: "/contact", query: "locale=fi" });
    expect(status).toBe(200);
    expect(headers.get("Cache-Control")).toBe("private, no-store");
    expect(html).toContain(`action="/apps/help/contact?locale=fi"`);
    expect(hiddenId(html)).toMatch(/^[0-9a-f-]{36}$/);
    expect(hiddenId((await openHelpPage({ path: "/contact", query: "locale=fi" })).html)).not.toBe(
      hiddenId(html),
    );
  });

  it("is filled in for a customer by Liquid, whose words stay words", async () => {
    const customer = { name: `"><script>alert(1)</script>{{ 1 }}`, email: "aino@example.com" };
    const { html } = await openHelpPage({ path: "/contact", customerId: "1" }, { customer });
    expect(html).toContain(`value="aino@example.com"`);
    expect(html).not.toContain("<script>alert");
    const guest = await openHelpPage({ path: "/contact" }, { customer });
    expect(guest.html).not.toContain("aino@example.com");
  });

  it("becomes a conversation that is answered by e-mail, with its order offered", async () => {
    await addOrder(shop.shopId, { id: "501", name: "#1001", email: "aino@example.com" });
    const { status, html, headers } = await post(FORM);
    expect(status).toBe(200);
    expect(headers.get("Cache-Control")).toBe("private, no-store");
    expect(textOf(html)).toMatch(
      /Thank you, we have your message.*We answer by e-mail to Aino@Example\.com\./,
    );
    expect(await findMessages()).toMatchObject([
      {
        channel: "email",
        from: "aino@example.com",
        author: "Aino Virtanen",
        text: "Hei!\n\nMissä tilaukseni on?",
        subject: "Order #1001 · Message from the contact form",
        language: "en",
        status: "open",
        isUnread: true,
        customerId: null,
      },
    ]);
    await runJobs();
    const { rows } = await pool.query("SELECT order_id::text AS id, state FROM order_links");
    // Anybody can type this address and this number.
    expect(rows).toEqual([{ id: "501", state: "offered" }]);
  });

  it("arrives once, however often its page is loaded again", async () => {
    const request_id = hiddenId((await openHelpPage({ path: "/contact" })).html);
    const answers = await Promise.all([1, 2, 3].map(() => post({ ...FORM, request_id })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    for (const { html } of answers) expect(html).toContain("Thank you, we have your message");
    expect(await findMessages()).toHaveLength(1);
  });

  it("arrives again when something else was written into it", async () => {
    const request_id = randomUUID();
    await post({ ...FORM, request_id });
    await post({ ...FORM, request_id, message: "One thing more." });
    expect(await findMessages()).toHaveLength(2);
  });

  it("of the theme's block, which has no id, arrives once as well", async () => {
    await post({ ...FORM, locale: "en" });
    await post({ ...FORM, locale: "en" });
    expect(await findMessages()).toHaveLength(1);
  });

  it("comes back with what was typed and what is wrong, in the shopper's language", async () => {
    const bad = { name: `<b>{{ shop }}`, email: "aino", order: `"x"`, message: "\n  " };
    const { status, html } = await post(bad, { query: "locale=fi" });
    expect(status).toBe(200);
    expect(html).toContain("2 kenttää vaatii huomiota");
    expect(html).toContain(`<a href="#doorbell-email">Anna sähköpostiosoitteesi`);
    expect(html).toContain(`value="&lt;b&gt;&#123;&#123; shop &#125;&#125;"`);
    expect(html).toContain(`value="&quot;x&quot;"`);
    expect(html).toMatch(
      /id="doorbell-message"[^>]*aria-describedby="doorbell-message-problem"[^>]*aria-invalid="true"/,
    );
    expect(await findMessages()).toHaveLength(0);
  });

  it("keeps the id of a form that comes back", async () => {
    const request_id = randomUUID();
    const { html } = await post({ ...FORM, email: "", request_id });
    expect(hiddenId(html)).toBe(request_id);
    expect(hiddenId((await post({ ...FORM, email: "", request_id: "{{ 1 }}" })).html)).toMatch(
      /^[0-9a-f-]{36}$/,
    );
  });

  it("keeps a line that begins with a line end", async () => {
    const { html } = await post({ ...FORM, email: "", message: "x</textarea><script>\ny" });
    expect(html).toContain(">\nx&lt;/textarea&gt;&lt;script&gt;\ny</textarea>");
  });

  it("thanks machines that fill in every field, and takes nothing from them", async () => {
    const { html } = await post({ ...FORM, website: "https://spam.example" });
    expect(html).toContain("Thank you, we have your message");
    expect(await findMessages()).toHaveLength(0);
  });

  it("ends floods of one address, and keeps what was typed", async () => {
    for (let index = 0; index < 20; index += 1)
      await post({ ...FORM, email: `a${index}@example.com`, message: `Message ${index}` });
    const { status, html } = await post({ ...FORM, message: "One too many" });
    expect(status).toBe(429);
    expect(html).toContain("That was too often");
    expect(html).toContain("One too many");
    expect(await findMessages()).toHaveLength(20);
  });

  it("makes whoever writes after others used up their address wait, and no more", async () => {
    for (let index = 0; index < 8; index += 1)
      await post({ ...FORM, message: `Message ${index}` }, { address: `192.0.2.${index}` });
    const { status, html } = await post(
      { ...FORM, message: "It is really me" },
      { address: "192.0.2.99" },
    );
    expect(status).toBe(429);
    expect(textOf(html)).toContain("seconds you can go on. What you typed is kept.");
    expect(html).toContain("It is really me");
    expect(await findMessages()).toHaveLength(8);
  });
});

describe("a customer who is signed in", () => {
  it("is known by their own address", async () => {
    await addCustomer(shop.shopId, { id: "1", email: "aino@example.com" });
    await post(FORM, { customerId: "1" });
    expect(await findMessages()).toMatchObject([
      { customerId: "1", evidence: { kind: "signed-in", value: "1" } },
    ]);
  });

  it("is known by an address that is nobody's", async () => {
    await addCustomer(shop.shopId, { id: "1", email: "aino@work.example" });
    await post(FORM, { customerId: "1" });
    expect(await findMessages()).toMatchObject([{ customerId: "1" }]);
  });

  it("does not become somebody else by typing their address", async () => {
    await addCustomer(shop.shopId, { id: "1", email: "mallory@example.com" });
    await addCustomer(shop.shopId, { id: "2", email: "aino@example.com" });
    await post(FORM, { customerId: "1" });
    await runJobs();
    expect(await findMessages()).toMatchObject([{ customerId: null, evidence: null }]);
  });

  it("does not take over a guest who wrote before", async () => {
    await post(FORM);
    await addCustomer(shop.shopId, { id: "1", email: "mallory@example.com" });
    await post({ ...FORM, message: "It is me!" }, { customerId: "1" });
    await runJobs();
    // Their own form is theirs; the guest's stays the guest's.
    expect(await findMessages()).toMatchObject([{ customerId: null }, { customerId: "1" }]);
  });
});
