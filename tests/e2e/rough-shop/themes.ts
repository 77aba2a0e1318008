import type { Locator, Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { waitForReply } from "tests/e2e/shopper";
import { DESKTOP, openChat, PHONE } from "tests/e2e/storefront";
import { findSentOrder } from "tests/tools/demo/find-shoppers-orders";
import { findViolations } from "./find-violations";
import type { RoughShop } from "./start-rough-shop";
import { answer, findConversation } from "./team";
import { openWindow, panelOf, visit, type Visitor } from "./visitor";

const SLOW = { timeout: 40_000 };
const CHAT = "#doorbell-chat";

// Firefox and Safari throw on access where cookies are blocked; so does Chromium.
const STORAGE_BLOCKED = `
  for (const name of ["localStorage", "sessionStorage"])
    Object.defineProperty(window, name, { get() { throw new DOMException("denied", "SecurityError"); } });`;

const COUNT_SHIFTS = `
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries())
      window.shifts.push(value + " " + sources.map(({ node }) => node?.nodeName + "." + node?.className).join());
  }).observe({ type: "layout-shift", buffered: true });`;

interface Look {
  width: number;
  height: number;
  fontFamily: string;
  fontSize: number;
  letterSpacing: string;
  textTransform: string;
  buttonHeight: number;
  buttonColour: string;
}

/** What a person sees of the open panel, in numbers. */
function readLook(panel: Locator): Promise<Look> {
  return panel.evaluate((element) => {
    const box = element.getBoundingClientRect();
    const button = element.querySelector(".chip") ?? element.querySelector(".send") ?? element;
    const text = getComputedStyle(element.querySelector(".intro, .words, .event") ?? element);
    return {
      width: box.width,
      height: box.height,
      fontFamily: text.fontFamily,
      fontSize: Number.parseFloat(text.fontSize),
      letterSpacing: text.letterSpacing,
      textTransform: text.textTransform,
      buttonHeight: button.getBoundingClientRect().height,
      buttonColour: getComputedStyle(button).backgroundColor,
    };
  });
}

/** A shopper writes, the team reads and answers, and the answer is on the shopper's screen. */
async function talk(shop: RoughShop, page: Page, question: string): Promise<Locator> {
  const panel = panelOf(page);
  await panel.locator(".composer textarea").fill(question);
  await panel.locator("button.send").click();
  const number = await findConversation(shop.stack, question);
  await answer(shop.stack, number, { text: `Answer to: ${question}` });
  await panel.getByText(`Answer to: ${question}`).first().waitFor(SLOW);
  return panel;
}

/** Themes, browsers and networks that are against us. */
export function testRoughSurroundings(find: () => RoughShop): void {
  let visitor: Visitor | undefined;
  const open = async (path: string, options: Parameters<typeof visit>[2] = {}) => {
    visitor = await visit(find(), path, options);
    return { visitor, page: visitor.page };
  };
  afterEach(async () => {
    expect(visitor?.wrongs ?? []).toEqual([]);
    await visitor?.close();
    visitor = undefined;
    await find().changeTheme({});
  });

  describe.each([
    ["1280 px", DESKTOP],
    ["390 px", PHONE],
  ])("at %s", (_name, size) => {
    it("a theme that styles everything leaves the chat as it is", async () => {
      const { page } = await open("/collections/all", { size });
      await openChat(page);
      const usual = await readLook(panelOf(page));
      await visitor?.close();

      await find().changeTheme({ variant: "aggressive" });
      const { page: rough } = await open("/collections/all", { size });
      const launcher = await rough.locator(`${CHAT} .launcher`).boundingBox();
      expect(launcher?.width).toBeLessThan(80);
      const panel = await openChat(rough);
      const look = await readLook(panel);
      // The theme's own font; sizes and shapes as anywhere.
      expect(look.fontFamily).toContain("Comic Sans MS");
      expect({ ...look, fontFamily: "", buttonColour: "" }).toEqual({
        ...usual,
        fontFamily: "",
        buttonColour: "",
      });
      expect(look.buttonColour).not.toBe("rgb(255, 0, 170)");
      expect(await findViolations(rough, CHAT)).toEqual([]);
      await talk(find(), rough, `From a loud theme ${size.width}`);
      expect(await findViolations(rough, CHAT)).toEqual([]);
    });

    it("nothing moves before the first click, and nothing is asked of us", async () => {
      visitor = await openWindow(find(), { size, initScript: COUNT_SHIFTS });
      const { page } = visitor;
      const { storefrontUrl } = find().stack;
      const proxied: string[] = [];
      page.on("request", (request) => {
        if (request.url().includes("/apps/help")) proxied.push(request.url());
      });
      for (const path of ["/", "/pages/faq", "/collections/all"]) {
        await page.goto(`${storefrontUrl}${path}`, { waitUntil: "networkidle" });
        await page.locator(`${CHAT} .launcher`).waitFor(SLOW);
        // Longer than the launcher waits for a quiet moment.
        await page.waitForTimeout(1_000);
        const shifts = await page.evaluate(() => Reflect.get(window, "shifts") as string[]);
        expect({ path, shifts }).toEqual({ path, shifts: [] });
      }
      expect(visitor.askedOfUs).toEqual([]);
      expect(proxied).toEqual([]);
    });
  });

  it("a strict Content-Security-Policy leaves the chat working and looking as it should", async () => {
    const { page: usualPage } = await open("/collections/all");
    await openChat(usualPage);
    const usual = await readLook(panelOf(usualPage));
    await visitor?.close();

    await find().changeTheme({ csp: true });
    const { page, visitor: strict } = await open("/collections/all");
    await openChat(page);
    expect(await readLook(panelOf(page))).toEqual(usual);
    await talk(find(), page, "From behind a policy");
    // Streams to our origin are given up for polling; styles that Liquid wrote are set by script again.
    const { tunnelUrl } = find().stack.shopify;
    const harmless = ["style-src-attr inline", `connect-src ${tunnelUrl}`];
    const others = strict.blocked.filter(
      (what) => !harmless.some((known) => what.startsWith(known)),
    );
    expect(others).toEqual([]);
    expect(strict.askedOfUs).toEqual([]);
  });

  it("a strict policy and a loud theme together leave the FAQ and the forms usable", async () => {
    await find().changeTheme({ csp: true, variant: "aggressive" });
    const { page, visitor: strict } = await open("/pages/faq");
    const question = page.locator("details", { hasText: "Which size should I choose?" });
    await question.locator("summary").click();
    await question.getByText("take the larger one").waitFor(SLOW);
    // Before axe comes, whose own styles the policy forbids.
    expect(strict.blocked.filter((what) => !what.startsWith("style-src-attr"))).toEqual([]);
    expect(await findViolations(page, ".doorbell-block")).toEqual([]);
    await page.goto(`${find().stack.storefrontUrl}/pages/contact`);
    expect(await findViolations(page, ".doorbell-block")).toEqual([]);
  });

  it("a browser that forbids storage has the chat while its page is open", async () => {
    const { page } = await open("/collections/all", { initScript: STORAGE_BLOCKED });
    await openChat(page);
    await talk(find(), page, "Nothing may be stored");
    await panelOf(page).locator(".composer textarea").fill("A second one");
    await page.keyboard.press("Enter");
    await findConversation(find().stack, "A second one");
  });

  it("messages arrive through the shop while our origin cannot be reached", async () => {
    const { stack } = find();
    visitor = await openWindow(find());
    const { page, context } = visitor;
    await context.route(`${stack.shopify.tunnelUrl}/**`, (route) => route.abort());
    await page.goto(`${stack.storefrontUrl}/collections/all`);
    await openChat(page);
    await talk(find(), page, "Cut off from you");
    await talk(find(), page, "And again");
    expect(visitor.askedOfUs.length).toBeGreaterThan(0);
  });

  it("chat and help pages follow when the merchant moves the app's path", async () => {
    const { storefrontUrl } = find().stack;
    await find().changeTheme({ proxy: { prefix: "community", subpath: "support" } });
    const { page } = await open("/community/support");
    await page.locator(".doorbell-help").waitFor(SLOW);
    await waitForPath(storefrontUrl, "/community/support");

    await page.goto(`${storefrontUrl}/pages/faq`);
    await page.locator(".doorbell-block__more a").click();
    await page.waitForURL("**/community/support**");
    await openChat(page);
    await talk(find(), page, "At the new address");

    await find().changeTheme({});
    await page.goto(`${storefrontUrl}/apps/help`);
    await waitForPath(storefrontUrl, "/apps/help");
  });

  describe("without JavaScript", () => {
    const options = { javaScriptEnabled: false, size: PHONE };

    it("the FAQ answers, and the launcher leads to the contact form", async () => {
      const { page } = await open("/pages/faq", options);
      const question = page.locator("details", { hasText: "Which size should I choose?" });
      await question.locator("summary").click();
      await question.getByText("take the larger one").waitFor(SLOW);
      await page.locator(`${CHAT} .launcher`).click();
      await page.getByRole("button", { name: "Send message" }).waitFor(SLOW);
    });

    it("the tracking form mails a code, and the code shows the order", async () => {
      const order = await findSentOrder(find().stack, 11);
      const { page } = await open("/pages/track-order", options);
      await page.getByLabel("Order number").fill(order.name);
      await page.getByLabel("E-mail").fill(order.email);
      await page.locator(".doorbell-block button[type=submit]").click();
      const mail = await waitForReply(find().stack, order.email, "Content-Type");
      const code = /\b\d{6}\b/.exec(mail.raw.slice(mail.raw.indexOf("\r\n\r\n")))?.[0] ?? "";
      await page.locator("#doorbell-code").fill(code);
      await page.locator(".doorbell-help form button[type=submit]").click();
      await page.getByText(order.trackingNumber).first().waitFor(SLOW);
    });

    it("the contact form reaches the team", async () => {
      const { page } = await open("/pages/contact", options);
      await page.getByLabel("Name").fill("Aino");
      await page.getByLabel("E-mail").fill("aino-without-scripts@example.com");
      await page.getByLabel("Message", { exact: true }).fill("My browser runs no scripts");
      await page.locator(".doorbell-block button[type=submit]").click();
      await page.getByRole("heading", { name: "Thank you, we have your message" }).waitFor(SLOW);
      await findConversation(find().stack, "My browser runs no scripts");
    });
  });
}

/** Waits until the theme's pages know where the app is mounted. */
async function waitForPath(storefrontUrl: string, path: string): Promise<void> {
  const read = async () => (await fetch(`${storefrontUrl}/pages/faq`)).text();
  await expect.poll(read, SLOW).toContain(`href="${path}?locale=`);
}
