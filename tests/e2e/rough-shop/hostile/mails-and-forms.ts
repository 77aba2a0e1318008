import { createTransport } from "nodemailer";
import { describe, expect, it } from "vitest";
import type { RoughShop } from "tests/e2e/rough-shop/start-rough-shop";
import { findConversation } from "tests/e2e/rough-shop/team";
import { say } from "tests/e2e/rough-shop/words";
import { openChat } from "tests/e2e/storefront";
import { findInstalledShop } from "tests/tools/demo/install-app";
import { findInboxAddress } from "tests/tools/demo/send-mails";
import type { Stack } from "tests/tools/demo/start-stack";
import { expectToHold, guardWindow, SLOW } from "./guarded-window";
import { choose, FILE_NAMES, LIQUID, NAMES, pack, PAYLOADS } from "./payloads";

const MAILS = 3;

/** Mails all payloads to the shop, in parts: "Mail part 0" and so on. */
async function mailPayloads(stack: Stack): Promise<void> {
  const shopId = await findInstalledShop(stack);
  const inbox = await findInboxAddress(stack, shopId ?? 0);
  const transport = createTransport({
    host: "127.0.0.1",
    port: stack.inboundSmtpPort,
    tls: { rejectUnauthorized: false },
  });
  for (let part = 0; part < MAILS; part += 1) {
    const mine = PAYLOADS.filter((_payload, at) => at % MAILS === part);
    await transport.sendMail({
      from: { name: NAMES[part] ?? "", address: `mailer${part}@example.com` },
      to: inbox,
      subject: `Mail ${part} ${NAMES[part + MAILS] ?? ""}`,
      text: `Mail part ${part}`,
      html: `<table><tr><td>Mail part ${part}</td></tr></table>${mine.map((one) => `<div>${one}</div>`).join("")}`,
      attachments: [{ filename: `${FILE_NAMES[part] ?? "x"}.html`, content: PAYLOADS.join("\n") }],
    });
  }
  transport.close();
}

/** What strangers send otherwise: mails, the contact form, searches and lookups. */
export function testHostileMailsAndForms(find: () => RoughShop): void {
  describe(`${PAYLOADS.length} payloads in mails and forms`, { timeout: 240_000 }, () => {
    const { open, expectHarmless } = guardWindow(find);

    it("mails are shown without what they would run", async () => {
      const { stack } = find();
      await mailPayloads(stack);
      const page = await open();
      for (let part = 0; part < MAILS; part += 1) {
        const number = await findConversation(stack, `Mail part ${part}`);
        await page.goto(`${stack.adminUrl}/app/inbox/${number}`);
        const app = page.frameLocator("main iframe");
        await app.locator("iframe[title^='Message from']").first().waitFor(SLOW);
        await page.mouse.move(600, 400);
        await expectHarmless();
      }
    });

    it("the contact form reaches the team as it was typed", async () => {
      const { stack } = find();
      const page = await open();
      const texts = pack(PAYLOADS, 3_900).slice(0, 2);
      for (const [at, text] of texts.entries()) {
        await page.goto(`${stack.storefrontUrl}/pages/contact`);
        await page.getByLabel("Name").fill(NAMES[at] ?? "");
        await page.getByLabel("E-mail").fill(`form${at}@example.com`);
        await page.getByLabel("Order number").fill(choose(PAYLOADS, 3, 60)[at] ?? "");
        await page.getByLabel("Message", { exact: true }).fill(`Form ${at}\n${text}`);
        await page.locator(".doorbell-block button[type=submit]").click();
        await page.getByRole("heading", { name: "Thank you, we have your message" }).waitFor(SLOW);
        await expectHarmless();
        const number = await findConversation(stack, `Form ${at}\n`);
        await page.goto(`${stack.adminUrl}/app/inbox/${number}`);
        const app = page.frameLocator("main iframe");
        await app.getByRole("textbox", { name: /^Reply to/ }).waitFor(SLOW);
        await expectToHold(app.locator("body"), [text]);
        await expectHarmless();
      }
    });

    it("searches in the chat run nothing", async () => {
      const page = await open("/pages/about");
      const panel = await openChat(page);
      await panel.getByRole("button", { name: "Search help articles" }).click();
      for (const payload of choose(PAYLOADS, 5, 150)) {
        const answered = page.waitForResponse(/\/chat\/search/);
        await panel.getByRole("searchbox").fill(`zzzz${payload}`);
        await answered;
        await expectHarmless();
      }
    });

    it("lookups of orders in the chat run nothing", async () => {
      const panel = await openChat(await open("/pages/about"));
      await panel.getByRole("button", { name: "Where is my order?" }).click();
      for (const [at, payload] of choose(PAYLOADS, 3, 60).entries()) {
        await panel.getByLabel("Order number").fill(payload);
        await panel.getByLabel("E-mail").fill(`nobody${at}@example.com`);
        await panel.getByRole("button", { name: "Find order" }).click();
        // What has no number in it is told so; the rest might be one.
        const code = panel.getByLabel("Code from the e-mail");
        await code.or(panel.getByRole("alert")).first().waitFor(SLOW);
        await expectHarmless();
        if (await code.isVisible())
          await panel.getByRole("button", { name: say("check_details", "en") }).click();
      }
    });

    it("the help pages say back what was searched for", async () => {
      const page = await open();
      for (const payload of [...choose(PAYLOADS, 4, 180), ...LIQUID]) {
        const query = new URLSearchParams({ query: payload }).toString();
        await page.goto(`${find().stack.storefrontUrl}/apps/help/search?${query}`);
        expect(await page.locator("#doorbell-search").inputValue()).toBe(payload);
        await expectHarmless();
      }
    });

    it("the tracking page says back which order was looked for", async () => {
      const page = await open();
      for (const payload of [...choose(PAYLOADS, 2, 60), ...LIQUID]) {
        await page.goto(`${find().stack.storefrontUrl}/apps/help/track`);
        await page.locator("#doorbell-order").fill(payload.slice(0, 60));
        await page.locator("#doorbell-email").fill(payload.slice(0, 60));
        await page.locator(".doorbell-help form button[type=submit]").first().click();
        await page.locator("[role=alert]").first().waitFor(SLOW);
        expect(await page.locator("#doorbell-order").inputValue()).toBe(
          payload.slice(0, 60).trim(),
        );
        await expectHarmless();
      }
    });
  });
}
