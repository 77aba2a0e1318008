import { beforeAll, describe, it } from "vitest";
import type { RoughShop } from "tests/e2e/rough-shop/start-rough-shop";
import { readMailedCode, waitForReply } from "tests/e2e/shopper";
import { openChat } from "tests/e2e/storefront";
import { attack, VISITORS, type Attack } from "./attack";
import { expectToHold, guardWindow, SLOW } from "./guarded-window";
import { PAYLOADS } from "./payloads";

/** What strangers write in the chat, as agents and shoppers read it. */
export function testHostileChat(find: () => RoughShop): void {
  describe(`${PAYLOADS.length} payloads in the chat`, { timeout: 240_000 }, () => {
    const { open, expectHarmless } = guardWindow(find);
    const attacks: Attack[] = [];
    beforeAll(async () => {
      for (let index = 0; index < VISITORS; index += 1) attacks.push(await attack(find(), index));
    });

    it("are text for the agent: list, thread, files, rating, and what the shopper looks at", async () => {
      const page = await open();
      const { adminUrl } = find().stack;
      for (const { number, name, cart, pageTitle, messages, comment } of attacks) {
        await page.goto(`${adminUrl}/app/inbox/${number}`);
        const app = page.frameLocator("main iframe");
        await app.getByRole("textbox", { name: /^Reply to/ }).waitFor(SLOW);
        const more = app.getByRole("button", { name: /^Show \d+ more$/ });
        if ((await more.count()) > 0) await more.first().click();
        const texts = [name, pageTitle, comment, ...cart.slice(0, 100), ...messages];
        await expectToHold(app.locator("body"), texts);
        await expectHarmless();
      }
      await page.goto(`${adminUrl}/app/inbox`);
      const list = page.frameLocator("main iframe").getByRole("list", { name: "Conversations" });
      await list.waitFor(SLOW);
      await expectHarmless();
    });

    it("are text for the shopper, whoever wrote them", async () => {
      const page = await open();
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
        await expectToHold(panel, messages);
        await expectHarmless();
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
      const mail = await fetch(`${stack.shopify.origin}/mailbox/messages/${id}/html`);
      const page = await open();
      // Without the mailbox' own policy, as in the most careless mail program.
      await page.setContent(await mail.text());
      await expectToHold(page.locator("body"), stranger.messages);
      await expectHarmless();
    });
  });
}
