import { simpleParser } from "mailparser";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pool } from "~/database/db.server";
import { addCustomer, addOrder } from "tests/kit/factories/mirror";
import { openMailbox, type Mailbox } from "tests/kit/mail/open-mailbox";
import { runJobs } from "tests/kit/mail/run-jobs";
import { useMailServer } from "tests/kit/mail/use-mail-server";
import { truncateAll } from "tests/kit/setup/test-database";
import { addHelpShop, type HelpTestShop } from "./help-shop";
import { openHelpPage, textOf } from "./open-help-page";

let shop: HelpTestShop;
let mailbox: Mailbox;
const AINO = "aino@example.com";

beforeAll(async () => {
  mailbox = await openMailbox();
});
afterAll(() => mailbox.stop());

beforeEach(async () => {
  await truncateAll();
  mailbox.reset();
  shop = await addHelpShop();
  await useMailServer(shop.shopId, mailbox.port);
  await addCustomer(shop.shopId, { id: "1", email: AINO });
  await addOrder(shop.shopId, {
    id: "501",
    name: "#1001",
    customerId: "1",
    email: AINO,
    fulfillmentStatus: "FULFILLED",
    trackingNumber: "JJFI65432100000000001",
    lines: [{ variantId: "1", quantity: 2 }],
  });
});

const post = (form: Record<string, string>, parts: { query?: string; address?: string } = {}) =>
  openHelpPage({ path: "/track", query: "locale=en", form, ...parts });
const ask = (order = "1001", email = AINO) => post({ order, email });

const lookupOf = (html: string): string => /name="lookup" value="([^"]+)"/.exec(html)?.[1] ?? "";

async function readCode(): Promise<string> {
  await runJobs();
  const { text = "" } = await simpleParser(mailbox.mails.at(-1)?.raw ?? "");
  return /(?<![\d#])\d{6}(?!\d)/.exec(text)?.[0] ?? "";
}

describe("a guest", () => {
  it("gets from number and address by a mailed code to the order, without a script", async () => {
    const first = await openHelpPage({ path: "/track", query: "locale=en" });
    expect(first.html).toContain(`action="/apps/help/track?locale=en"`);
    const asked = await ask("#1001", " AINO@example.com ");
    expect(asked.status).toBe(200);
    expect(asked.headers.get("Cache-Control")).toBe("private, no-store");
    expect(textOf(asked.html)).toContain("Check your e-mail");
    const code = await readCode();
    expect(code).toMatch(/^\d{6}$/);
    const { status, html, headers } = await post({
      lookup: lookupOf(asked.html),
      email: AINO,
      code,
    });
    expect(status).toBe(200);
    expect(headers.get("Cache-Control")).toBe("private, no-store");
    expect(textOf(html)).toMatch(/Order #1001.*JJFI65432100000000001.*Items 2 × Wool mitten/);
    expect(html).toContain(
      `<a href="https://posti.example/" rel="noopener nofollow">Follow the parcel</a>`,
    );
  });

  it("is told the same whether there is such an order, another's or none", async () => {
    await addOrder(shop.shopId, { id: "502", name: "#1002", email: "somebody@example.org" });
    const pages = [];
    for (const order of ["1001", "1002", "9999"]) {
      const { html, status, headers } = await ask(order);
      const plain = html.replaceAll(lookupOf(html), "LOOKUP");
      pages.push({ plain, status, headers: [...headers].map(([name]) => name) });
      expect(lookupOf(html)).toMatch(/^[0-9a-f-]{36}$/);
    }
    expect(pages[1]).toEqual(pages[0]);
    expect(pages[2]).toEqual(pages[0]);
    await runJobs();
    expect(mailbox.mails.map(({ to }) => to)).toEqual([[AINO]]);
  });

  it("gets no order by a wrong code, and the same answer for a lookup that never was", async () => {
    const lookup = lookupOf((await ask()).html);
    const code = await readCode();
    const wrong = code === "123456" ? "654321" : "123456";
    const answers = [
      await post({ lookup, email: AINO, code: wrong }),
      await post({ lookup: crypto.randomUUID(), email: AINO, code }),
      await post({ lookup: "{{ 1 }}", email: AINO, code }),
      await post({ lookup, email: AINO, code: "" }),
    ];
    for (const { html, status } of answers) {
      expect(status).toBe(200);
      expect(html).toContain("This code is wrong, or its time is over.");
      expect(html).not.toContain("Wool mitten");
      expect(html).not.toContain("{{");
    }
  });

  it("cannot use another shop's code", async () => {
    const lookup = lookupOf((await ask()).html);
    const code = await readCode();
    await addHelpShop("other.myshopify.com");
    const form = { lookup, email: AINO, code };
    const { html } = await openHelpPage({
      path: "/track",
      shop: "other.myshopify.com",
      query: "locale=en",
      form,
    });
    expect(html).toContain("This code is wrong");
  });

  it("is asked again for what is missing, with what was typed", async () => {
    const { html } = await post({ order: "", email: `a"b` }, { query: "locale=fi" });
    expect(html).toContain("2 kenttää vaatii huomiota");
    expect(html).toContain(`value="a&quot;b"`);
    expect(mailbox.mails).toHaveLength(0);
  });

  it("who tries too often is stopped, and told so", async () => {
    const pages = [];
    for (let index = 0; index < 21; index += 1) pages.push(await ask(`1${index + 100}`));
    const last = pages.at(-1);
    expect(pages[19]?.status).toBe(200);
    expect(last?.status).toBe(429);
    expect(last?.html).toContain("That was too often");
    expect(last?.html).toContain(`value="${AINO}"`);
  });
});

describe("a customer who is signed in", () => {
  const open = (customerId: string, query = "locale=en") =>
    openHelpPage({ path: "/track", query, customerId });

  it("sees their own orders at once, and nobody else's", async () => {
    await addCustomer(shop.shopId, { id: "2", email: "ben@example.com" });
    await addOrder(shop.shopId, { id: "502", name: "#1002", customerId: "2" });
    const { html, headers } = await open("1");
    expect(headers.get("Cache-Control")).toBe("private, no-store");
    expect(textOf(html)).toContain("Your recent orders Order #1001");
    expect(html).not.toContain("#1002");
    expect((await open("2")).html).not.toContain("Order #1001");
    expect(textOf((await open("3")).html)).toContain("You have not ordered with this account yet.");
  });

  it("of another shop sees nothing", async () => {
    await addHelpShop("other.myshopify.com");
    const { html } = await openHelpPage({
      path: "/track",
      shop: "other.myshopify.com",
      customerId: "1",
    });
    expect(html).not.toContain("Wool mitten");
  });

  it("reads it in their language, from right to left", async () => {
    const { html } = await open("1", "locale=fa");
    expect(html).toContain(`dir="rtl"`);
    expect(html).toContain("سفارش \u2066#1001\u2069");
  });
});

describe("did this help?", () => {
  const vote = (helpful: string, parts: { customerId?: string; address?: string } = {}) =>
    openHelpPage({
      path: "/articles/returns/vote",
      query: "locale=en",
      form: { helpful },
      ...parts,
    });
  const votes = async () =>
    (
      await pool.query<{ yes: number; no: number }>(
        `SELECT count(*) FILTER (WHERE is_helpful)::int AS yes, count(*) FILTER (WHERE NOT is_helpful)::int AS no
         FROM article_votes WHERE shop_id = $1 AND article_id = $2`,
        [shop.shopId, shop.returnsId],
      )
    ).rows[0];

  it("counts each reader once, as they last said", async () => {
    const first = await vote("yes");
    expect(first.status).toBe(200);
    expect(first.html).toContain("Good to know that it helped.");
    expect(first.html).toContain("<strong>30 days</strong>");
    await vote("yes");
    expect(await votes()).toEqual({ yes: 1, no: 0 });
    const { html } = await vote("no");
    expect(html).toMatch(/sorry that it did not help.*\/apps\/help\/contact/s);
    expect(await votes()).toEqual({ yes: 0, no: 1 });
    await vote("yes", { address: "192.0.2.9" });
    await vote("yes", { customerId: "1" });
    await vote("yes", { customerId: "1", address: "192.0.2.10" });
    expect(await votes()).toEqual({ yes: 2, no: 1 });
  });

  it("keeps nobody's address", async () => {
    await vote("yes", { customerId: "1" });
    const { rows } = await pool.query<{ voter: string }>("SELECT voter FROM article_votes");
    expect(rows.map(({ voter }) => voter.length)).toEqual([43]);
  });

  it("takes no other answers, and none for what is not published", async () => {
    expect((await vote("maybe")).status).toBe(400);
    const form = { helpful: "yes" };
    expect((await openHelpPage({ path: "/articles/secret-plans/vote", form })).status).toBe(404);
    expect(await votes()).toEqual({ yes: 0, no: 0 });
  });

  it("opened without a vote is the article", async () => {
    const { status, html } = await openHelpPage({
      path: "/articles/returns/vote",
      query: "locale=en",
    });
    expect(status).toBe(200);
    expect(html).toContain("Did this help?");
  });
});
