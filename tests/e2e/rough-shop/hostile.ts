import { createTransport } from "nodemailer";
import type { Page } from "playwright-core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { sanitiseArticleHtml } from "~/knowledge/writing/sanitise-article-html";
import { readMailedCode, waitForReply } from "tests/e2e/shopper";
import { openChat } from "tests/e2e/storefront";
import { callApp } from "tests/tools/demo/call-app";
import { findInstalledShop } from "tests/tools/demo/install-app";
import { findInboxAddress } from "tests/tools/demo/send-mails";
import { importArticles } from "tests/tools/demo/write-help";
import { findScripts } from "./find-scripts";
import { arrive, type HostileVisitor } from "./hostile-visitor";
import { choose, LIQUID, pack, readPayloads } from "./payloads";
import type { RoughShop } from "./start-rough-shop";
import { answer, findConversation } from "./team";
import { openWindow, panelOf, visit, type Visitor } from "./visitor";
import { say } from "./words";

const SLOW = { timeout: 40_000 };
const VISITORS = 5;
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==",
  "base64",
);

const all = readPayloads();

// Blanks are laid out differently everywhere; what counts is that every character is there to be read.
const squeeze = (text: string): string => text.replaceAll(/\s+/g, "");

interface Attack {
  visitor: HostileVisitor;
  /** Their first message, and the address they gave. */
  mark: string;
  email: string;
  number: number;
  name: string;
  pageTitle: string;
  cart: string[];
  messages: string[];
  comment: string;
}

const messages = pack(all, 3_900);
const titles = pack(all, 290, " ");
const names = choose(all, 10, 110);
const comments = choose(all.toReversed(), VISITORS, 300);
const fileNames = choose(all, VISITORS * 2, 120);

/** Two for each thing in a cart, which has a name and a variant. */
function inPairs(texts: readonly string[]): [string, string | undefined][] {
  const pairs: [string, string | undefined][] = [];
  for (let at = 0; at < texts.length; at += 2) pairs.push([texts[at] ?? "", texts[at + 1]]);
  // A cart is shown to its 50th line.
  return pairs.slice(0, 50);
}

/** Everything one stranger leaves in the shop's inbox. */
async function attack({ stack }: RoughShop, index: number): Promise<Attack> {
  const mine = (texts: string[]) => texts.filter((_text, at) => at % VISITORS === index);
  const own = {
    name: names[index] ?? "",
    pageTitle: titles[index] ?? "",
    comment: comments[index] ?? "",
    cart: mine(titles),
    messages: mine(messages),
  };
  const visitor = await arrive(stack, own.pageTitle);
  const mark = `Stranger ${index}`;
  const email = `stranger${index}@example.com`;
  const files = mine(fileNames).map(
    (name) => new File([PNG], `${name}.png`, { type: "image/png" }),
  );
  await visitor.send("message", { text: mark }, files);
  await visitor.send("details", { name: own.name, email });
  for (const text of own.messages) await visitor.send("message", { text });
  await visitor.send("context", {
    pageUrl: `https://shop.example/?q=${encodeURIComponent(own.pageTitle)}`,
    pageTitle: own.pageTitle,
    cart: {
      currency: "EUR",
      total: "1.00",
      items: inPairs(own.cart).map(([title, variantTitle]) => ({
        title,
        variantTitle,
        quantity: 1,
        price: "1.00",
      })),
    },
  });
  const number = await findConversation(stack, mark);
  // The team says it back, so that it goes the other way too.
  const [words = "hello"] = own.messages;
  await answer(stack, number, { text: words, status: "closed" });
  await visitor.send("rating", { score: 1, comment: own.comment });
  return { visitor, number, mark, email, ...own };
}

/** What strangers and merchants write is read everywhere, and runs nowhere. */
export function testHostileInput(find: () => RoughShop): void {
  let open: Visitor | undefined;
  const expectHarmless = async (page: Page) => {
    expect(await findScripts(page)).toEqual([]);
    expect(open?.wrongs).toEqual([]);
  };
  afterEach(async () => {
    expect(open?.wrongs ?? []).toEqual([]);
    // Pictures may stand in articles; nothing else is ever loaded from strangers.
    expect((open?.foreign ?? []).filter((what) => !what.startsWith("image "))).toEqual([]);
    await open?.close();
    open = undefined;
  });

  describe(`${all.length} payloads in the chat`, { timeout: 240_000 }, () => {
    const attacks: Attack[] = [];
    beforeAll(async () => {
      for (let index = 0; index < VISITORS; index += 1) attacks.push(await attack(find(), index));
    });

    it("are text for the agent: list, thread, files, rating, and what the shopper looks at", async () => {
      open = await openWindow(find());
      const { page } = open;
      const { adminUrl } = find().stack;
      for (const { number, name, cart, pageTitle, messages, comment } of attacks) {
        await page.goto(`${adminUrl}/app/inbox/${number}`);
        const app = page.frameLocator("main iframe");
        await app.getByRole("textbox", { name: /^Reply to/ }).waitFor(SLOW);
        const more = app.getByRole("button", { name: /^Show \d+ more$/ });
        if ((await more.count()) > 0) await more.first().click();
        const shown = squeeze((await app.locator("body").textContent(SLOW)) ?? "");
        for (const text of [name, pageTitle, comment, ...cart.slice(0, 100), ...messages])
          expect(shown).toContain(squeeze(text));
        await expectHarmless(page);
      }
      await page.goto(`${adminUrl}/app/inbox`);
      const list = page.frameLocator("main iframe").getByRole("list", { name: "Conversations" });
      await list.waitFor(SLOW);
      await expectHarmless(page);
    });

    it("are text for the shopper, whoever wrote them", async () => {
      open = await openWindow(find());
      const { page } = open;
      const { storefrontUrl } = find().stack;
      for (const { visitor, messages } of attacks) {
        const { resume, visitorId } = visitor.session;
        await page.goto(`${storefrontUrl}/pages/about`);
        await page.evaluate(
          (state) => localStorage.setItem("doorbell-chat", JSON.stringify(state)),
          { resume, visitorId },
        );
        await page.reload();
        const panel = await openChat(page);
        await panel.getByText(/^Stranger \d+$/).waitFor(SLOW);
        const shown = squeeze((await panel.textContent()) ?? "");
        for (const text of messages) expect(shown).toContain(squeeze(text));
        await expectHarmless(page);
        await page.keyboard.press("Escape");
      }
    });

    it("are text in the mails that we send", async () => {
      const { stack } = find();
      const [stranger] = attacks;
      if (!stranger) throw new Error("nobody came");
      // Copies are mailed to whom has shown that they read what is mailed there.
      await stranger.visitor.send("proof", { email: stranger.email });
      const code = await readMailedCode(stack, stranger.email);
      await stranger.visitor.send("prove", { code });
      await stranger.visitor.send("transcript", {});
      const { id } = await waitForReply(stack, stranger.email, stranger.mark);
      const html = await (
        await fetch(`${stack.shopify.origin}/mailbox/messages/${id}/html`)
      ).text();
      open = await openWindow(find());
      // Without the mailbox' own policy, as in the most careless mail program.
      await open.page.setContent(html);
      const shown = squeeze((await open.page.locator("body").textContent()) ?? "");
      for (const text of stranger.messages) expect(shown).toContain(squeeze(text));
      await expectHarmless(open.page);
    });
  });

  describe(`${all.length} payloads in mails and forms`, { timeout: 240_000 }, () => {
    it("mails are shown without what they would run", async () => {
      const { stack } = find();
      const shopId = await findInstalledShop(stack);
      const inbox = await findInboxAddress(stack, shopId ?? 0);
      const transport = createTransport({
        host: "127.0.0.1",
        port: stack.inboundSmtpPort,
        tls: { rejectUnauthorized: false },
      });
      const parts = [0, 1, 2].map((part) => all.filter((_payload, at) => at % 3 === part));
      for (const [part, payloads] of parts.entries())
        await transport.sendMail({
          from: { name: names[part] ?? "", address: `mailer${part}@example.com` },
          to: inbox,
          subject: `Mail ${part} ${names[part + 3] ?? ""}`,
          text: `Mail part ${part}`,
          html: `<table><tr><td>Mail part ${part}</td></tr></table>${payloads.map((one) => `<div>${one}</div>`).join("")}`,
          attachments: [{ filename: `${fileNames[part] ?? "x"}.html`, content: all.join("\n") }],
        });
      transport.close();
      open = await openWindow(find());
      const { page } = open;
      for (const part of parts.keys()) {
        const number = await findConversation(stack, `Mail part ${part}`);
        await page.goto(`${stack.adminUrl}/app/inbox/${number}`);
        const app = page.frameLocator("main iframe");
        await app.locator("iframe[title^='Message from']").first().waitFor(SLOW);
        await page.mouse.move(600, 400);
        await expectHarmless(page);
      }
    });

    it("the contact form reaches the team as it was typed", async () => {
      const { stack } = find();
      open = await visit(find(), "/pages/contact");
      const { page } = open;
      const texts = pack(all, 3_900).slice(0, 2);
      for (const [at, text] of texts.entries()) {
        await page.goto(`${stack.storefrontUrl}/pages/contact`);
        await page.getByLabel("Name").fill(names[at] ?? "");
        await page.getByLabel("E-mail").fill(`form${at}@example.com`);
        await page.getByLabel("Order number").fill(choose(all, 3, 60)[at] ?? "");
        await page.getByLabel("Message", { exact: true }).fill(`Form ${at}\n${text}`);
        await page.locator(".doorbell-block button[type=submit]").click();
        await page.getByRole("heading", { name: "Thank you, we have your message" }).waitFor(SLOW);
        await expectHarmless(page);
        const number = await findConversation(stack, `Form ${at}\n`);
        await page.goto(`${stack.adminUrl}/app/inbox/${number}`);
        const app = page.frameLocator("main iframe");
        await app.getByRole("textbox", { name: /^Reply to/ }).waitFor(SLOW);
        expect(squeeze((await app.locator("body").textContent()) ?? "")).toContain(squeeze(text));
        await expectHarmless(page);
      }
    });

    it("searches and lookups say back what was typed, in the chat and on the help pages", async () => {
      const { stack } = find();
      open = await visit(find(), "/pages/about");
      const { page } = open;
      const panel = await openChat(page);
      await panel.getByRole("button", { name: "Search help articles" }).click();
      for (const payload of choose(all, 5, 150)) {
        const answered = page.waitForResponse(/\/chat\/search/);
        await panel.getByRole("searchbox").fill(`zzzz${payload}`);
        await answered;
        await expectHarmless(page);
      }
      await page.keyboard.press("Escape");
      await panel.getByRole("button", { name: "Where is my order?" }).click();
      for (const [at, payload] of choose(all, 3, 60).entries()) {
        await panel.getByLabel("Order number").fill(payload);
        await panel.getByLabel("E-mail").fill(`nobody${at}@example.com`);
        await panel.getByRole("button", { name: "Find order" }).click();
        // What has no number in it is told so; the rest might be one.
        const code = panel.getByLabel("Code from the e-mail");
        await code.or(panel.getByRole("alert")).first().waitFor(SLOW);
        await expectHarmless(page);
        if (await code.isVisible())
          await panel.getByRole("button", { name: say("code_again", "en") }).click();
      }
      for (const payload of [...choose(all, 4, 180), ...LIQUID]) {
        const query = new URLSearchParams({ query: payload }).toString();
        await page.goto(`${stack.storefrontUrl}/apps/help/search?${query}`);
        expect(await page.locator("#doorbell-search").inputValue()).toBe(payload);
        await expectHarmless(page);
      }
      for (const payload of [...choose(all, 2, 60), ...LIQUID]) {
        await page.goto(`${stack.storefrontUrl}/apps/help/track`);
        await page.locator("#doorbell-order").fill(payload.slice(0, 60));
        await page.locator("#doorbell-email").fill(payload.slice(0, 60));
        await page.locator(".doorbell-help form button[type=submit]").first().click();
        await page.locator("[role=alert]").first().waitFor(SLOW);
        expect(await page.locator("#doorbell-order").inputValue()).toBe(
          payload.slice(0, 60).trim(),
        );
        await expectHarmless(page);
      }
    });
  });

  describe(`${all.length} payloads in what merchants write`, { timeout: 240_000 }, () => {
    it("each alone in an article is harmless once it was cleaned", async () => {
      open = await openWindow(find());
      const { page } = open;
      const cleaned = all.map(sanitiseArticleHtml);
      await page.setContent("<main></main>");
      await page.evaluate((pieces) => {
        for (const piece of pieces) {
          const place = document.createElement("div");
          document.querySelector("main")?.append(place);
          // Unlike innerHTML this runs the scripts that it makes.
          place.append(document.createRange().createContextualFragment(piece));
        }
      }, cleaned);
      await page.waitForTimeout(500);
      await expectHarmless(page);
      expect(cleaned.filter((html) => /\{\{|\{%/.test(html))).toEqual([]);
    });

    it("articles, categories and our texts in their words: FAQ, help pages, the chat's reader, the editor", async () => {
      const { stack, changeTheme } = find();
      await writeHostileHelp(find());
      const settings = { count: 30, show_categories: true };
      const faq = { handle: "faq", template: "page.faq", section: "main", settings };
      const contact = { handle: "contact", template: "page.contact", section: "main" };
      await changeTheme({ blocks: [faq, contact] });
      const read = async () => (await fetch(`${stack.storefrontUrl}/pages/faq`)).text();
      await expect.poll(read, SLOW).toContain("Hostile part 4");
      await expect.poll(read, SLOW).toContain("Own heading");

      open = await visit(find(), "/pages/faq");
      const { page } = open;
      await page.evaluate(() => {
        for (const one of document.querySelectorAll("details")) one.open = true;
      });
      const shown = await page.locator(".doorbell-faq").innerText();
      for (const liquid of LIQUID) expect(squeeze(shown)).toContain(squeeze(liquid));
      expect(shown).not.toContain("1337");
      const data = await page.locator("script[type='application/ld+json']").allTextContents();
      for (const json of data) expect(() => JSON.parse(json) as unknown).not.toThrow();
      expect(await page.locator("#doorbell-chat .launcher").getAttribute("aria-label")).toBe(
        OWN_LABEL,
      );
      await expectHarmless(page);

      const panel = await openChat(page);
      await panel.getByText(OWN_INTRO, { exact: true }).waitFor(SLOW);
      await panel.getByRole("button", { name: "Search help articles" }).click();
      await panel.getByRole("searchbox").fill("Hostile part");
      const results = panel.locator(".results button");
      await results.first().waitFor(SLOW);
      for (let at = 0; at < Math.min(5, await results.count()); at += 1) {
        await results.nth(at).click();
        await panel.locator("article h3").waitFor(SLOW);
        await expectHarmless(page);
        await panel.getByRole("button", { name: "Back" }).click();
        await results.first().waitFor(SLOW);
      }
      await page.keyboard.press("Escape");

      const { rows } = await stack.database.query<{ id: string; slug: string }>(
        `SELECT a.id::text, t.slug FROM articles a JOIN article_translations t ON t.shop_id = a.shop_id AND t.article_id = a.id
         WHERE t.title LIKE 'Hostile part%' AND t.locale = 'en'`,
      );
      expect(rows.length).toBe(5);
      for (const { slug } of rows) {
        await page.goto(`${stack.storefrontUrl}/apps/help/articles/${encodeURIComponent(slug)}`);
        await page.locator(".doorbell-help__article").waitFor(SLOW);
        expect(await page.locator(".doorbell-help").innerText()).not.toContain("1337");
        await expectHarmless(page);
      }
      await page.goto(`${stack.storefrontUrl}/apps/help`);
      expect(await page.locator(".doorbell-help").innerText()).toContain(CATEGORY);
      await expectHarmless(page);

      for (const { id } of rows.slice(0, 2)) {
        await page.goto(`${stack.adminUrl}/app/knowledge/${id}`);
        await page
          .frameLocator("main iframe")
          .locator("[contenteditable=true]")
          .first()
          .waitFor(SLOW);
        await expectHarmless(page);
      }
    });
  });

  it("leaves the shop usable", async () => {
    open = await visit(find(), "/pages/about");
    await openChat(open.page);
    await panelOf(open.page).getByText("Hello", { exact: false }).first().waitFor(SLOW);
  });
}

const CATEGORY = "<img src=x onerror=alert(1)>{{ 7 | times: 191 }}";
const OWN_INTRO = "</script><img src=x onerror=alert(2)>\"'><svg onload=alert(3)>";
const OWN_LABEL = "\"' onfocus=alert(4) autofocus </script><!--<script>alert(5)";

/** What a merchant whose account was taken over could write everywhere. */
async function writeHostileHelp({ stack }: RoughShop): Promise<void> {
  const row = [
    "hostile",
    CATEGORY,
    "en",
    LIQUID.join(" "),
    `<p>${all.slice(0, 40).join("</p><p>")}</p>`,
  ];
  const csv = ["id,category,locale,title,body,status", [...row, "published"].map(quote).join(",")];
  await importArticles(stack, csv.join("\n"));
  const { rows } = await stack.database.query<{ id: string; version: number; categoryId: string }>(
    `SELECT id::text, version, category_id::text AS "categoryId" FROM articles ORDER BY created_at DESC LIMIT 1`,
  );
  const [imported] = rows;
  if (!imported) throw new Error("nothing was imported");
  const { id, version, categoryId } = imported;
  const common = { intent: "save", kind: "article", categoryId, facts: {}, status: "published" };
  await callApp(stack, `/app/knowledge/${id}`, {
    ...common,
    version,
    isFeatured: true,
    translations: [],
  });
  for (let part = 0; part < 5; part += 1) {
    const mine = all.filter((_payload, at) => at % 5 === part);
    const html = mine.map((payload) => `<p>${payload}</p>`).join("");
    const translation = {
      locale: "en",
      title: `Hostile part ${part} ${choose(all, 5, 150)[part] ?? ""}`,
      summary: choose(all.toReversed(), 5, 300)[part] ?? "",
      bodyHtml: `<p>Hostile part ${part}</p>${html}`,
      slug: "",
    };
    await callApp(stack, "/app/knowledge/new", {
      ...common,
      version: null,
      // The theme's texts have room for one of them.
      isFeatured: part === 4,
      translations: [translation],
    });
  }
  await callApp(stack, "/app/settings/texts", {
    locale: "en",
    texts: {
      "chat.intro": OWN_INTRO,
      "extension.faq.heading": `Own heading ${OWN_INTRO}`,
      "extension.launcher.label": OWN_LABEL,
    },
  });
}

const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
