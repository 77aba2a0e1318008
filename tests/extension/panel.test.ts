import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { readHostileScripts } from "tests/kit/data/hostile-scripts";
import {
  startFakeStorefront,
  type FakeStorefront,
  type FakeStorefrontOptions,
} from "./testing/fake-storefront";
import { launchBrowser, openChat, openPage, say } from "./testing/open-page";

// The built launcher and panel in Chromium, against a chat server in memory that can be made to fail.

// A browser on a busy machine.
vi.setConfig({ testTimeout: 90_000 });

let browser: Browser;
const started: FakeStorefront[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  for (const shop of started.splice(0)) shop.stop();
});

async function start(options: Partial<FakeStorefrontOptions> = {}): Promise<FakeStorefront> {
  const shop = await startFakeStorefront({
    page: { locale: "en" },
    content: "<h1>Shop</h1>",
    ...options,
  });
  started.push(shop);
  return shop;
}

const sent = (shop: FakeStorefront) =>
  shop.chat.messages().filter(({ from }) => from === "visitor");

test("nothing is asked before an intent; a message goes out once and answers come in without a reload", async () => {
  const shop = await start();
  const { page, surprises } = await openPage(browser, shop.url);
  await page.waitForTimeout(1_000);
  expect(shop.chat.calls).toEqual([]);
  await openChat(page);
  await say(page, "Hello");
  await page.getByText("Sent").waitFor();
  shop.chat.reply("Hi, how can I help?");
  await page.locator(".bubble-text").getByText("Hi, how can I help?").waitFor();
  await expect.poll(() => page.locator("[aria-live=polite]").textContent()).toContain("Sara: Hi");
  shop.chat.setState({ teamReadSequence: 99 });
  await page.getByText("Seen").waitFor();
  expect(sent(shop).map(({ text }) => text)).toEqual(["Hello"]);
  expect(surprises).toEqual([]);
});

test("a message whose answer is lost is sent again and stored once, over a reload too", async () => {
  const shop = await start();
  const { page } = await openPage(browser, shop.url);
  await openChat(page);
  shop.chat.faults.set("message", "drop");
  shop.chat.faults.set("stream", "drop");
  shop.chat.cutStreams();
  await say(page, "Only once");
  await expect.poll(() => sent(shop).length).toBe(1);
  await page.reload();
  shop.chat.faults.clear();
  await page.locator(".panel textarea").waitFor();
  await expect.poll(() => page.locator(".mine .bubble-text").count()).toBe(1);
  await page.getByText("Sent").waitFor();
  expect(sent(shop)).toHaveLength(1);
});

test("a refused message stays, with its reason, to be tried again or thrown away", async () => {
  const shop = await start();
  const { page } = await openPage(browser, shop.url);
  await openChat(page);
  shop.chat.faults.set("message", 413);
  await say(page, "Too much");
  await page.getByText("Not sent").waitFor();
  shop.chat.faults.clear();
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByText("Sent").waitFor();
  expect(sent(shop)).toHaveLength(1);
});

test("the chat goes on through the shop's proxy when the origin cannot be reached", async () => {
  const shop = await start({
    headers: { "Content-Security-Policy": "default-src 'self'; img-src *; connect-src 'self'" },
  });
  const { page, surprises } = await openPage(browser, shop.url);
  await openChat(page);
  await say(page, "Behind a strict policy");
  await page.getByText("Sent").waitFor();
  shop.chat.reply("I read you");
  await page.locator(".bubble-text").getByText("I read you").waitFor();
  expect(shop.chat.calls.filter(({ via }) => via === "origin")).toEqual([]);
  expect(surprises).toEqual([]);
});

test("a stream that breaks off is taken up again without a gap or a double", async () => {
  const shop = await start();
  const { page } = await openPage(browser, shop.url);
  await openChat(page);
  await say(page, "Hello");
  await page.getByText("Sent").waitFor();
  for (let turn = 1; turn <= 4; turn += 1) {
    shop.chat.cutStreams();
    shop.chat.reply(`Answer ${turn}`);
    await page.locator(".bubble-text").getByText(`Answer ${turn}`).waitFor();
  }
  expect(await page.locator(".bubble-text").count()).toBe(5);
});

test("two tabs show the same conversation, and what is read in one is read in the other", async () => {
  const shop = await start();
  const first = await openPage(browser, shop.url);
  await openChat(first.page);
  await say(first.page, "From the first");
  await first.page.getByText("Sent").waitFor();
  const second = await openPage(browser, shop.url, { context: first.context });
  await openChat(second.page);
  await second.page.locator(".bubble-text").getByText("From the first").waitFor();
  await say(second.page, "From the second");
  await first.page.locator(".bubble-text").getByText("From the second").waitFor();
  expect(sent(shop)).toHaveLength(2);
});

test("a returning visitor sees how many answers wait", async () => {
  const shop = await start();
  const { page } = await openPage(browser, shop.url);
  await openChat(page);
  await say(page, "Hello");
  await page.getByText("Sent").waitFor();
  await page.getByRole("button", { name: "Close chat" }).click();
  shop.chat.reply("One");
  shop.chat.reply("Two");
  await expect.poll(() => page.locator(".badge").textContent()).toBe("2");
  await page.reload();
  await expect
    .poll(() => page.locator(".launcher").getAttribute("aria-label"))
    .toBe("Chat with us. New messages: 2");
});

const asksForOrder: FakeStorefrontOptions["quick"] = {
  "order-status": { text: "Which order is it?", cards: [], needs: "order-lookup" },
};
const isClosed = { isOpen: false, text: "Back Monday at 9:00", agentNames: [] };

test("a guest finds an order by number, e-mail and code, and is not asked for the address again", async () => {
  const shop = await start({
    quick: asksForOrder,
    session: { availability: isClosed, privacyUrl: "https://shop.example/privacy" },
  });
  const { page } = await openPage(browser, shop.url);
  await openChat(page);
  await page.getByRole("button", { name: "Where is my order?" }).click();
  await page.getByLabel("Order number").fill("#1042");
  await page.getByLabel("E-mail").fill("a@b.example");
  const privacy = page.getByRole("link", { name: "Privacy policy" });
  expect(await privacy.getAttribute("href")).toBe("https://shop.example/privacy");
  await page.getByRole("button", { name: "Find order" }).click();
  const code = page.getByLabel("Code from the e-mail");
  await expect.poll(() => code.evaluate((field) => field.matches(":focus"))).toBe(true);
  await code.fill("000000");
  await page.getByRole("button", { name: "Show my order" }).click();
  const problem = page.locator("form").getByRole("alert").getByText("wrong or too old");
  await problem.waitFor();
  expect(await code.getAttribute("aria-describedby")).toBe(await problem.getAttribute("id"));
  await expect.poll(() => code.evaluate((field) => field.matches(":focus"))).toBe(true);
  await page.getByRole("button", { name: "Ask for a new code" }).click();
  expect(await page.getByLabel("Order number").inputValue()).toBe("#1042");
  expect(await page.getByLabel("E-mail").inputValue()).toBe("a@b.example");
  await page.getByRole("button", { name: "Find order" }).click();
  await code.fill("123456");
  await page.getByRole("button", { name: "Show my order" }).click();
  await page.locator(".bubble-text").getByText("was shipped yesterday").waitFor();
  await say(page, "When will it be here?");
  await page.getByText("Sent").waitFor();
  expect(await page.getByText("Leave your e-mail").count()).toBe(0);
});

test("who writes while nobody is there is asked for an address, and for the code that proves it, once", async () => {
  const details = { name: null, email: "a@b.example", isEmailProven: false };
  const shop = await start({ session: { availability: isClosed, details } });
  const { page } = await openPage(browser, shop.url);
  await openChat(page);
  await say(page, "Hello");
  const email = page.getByRole("textbox", { name: "E-mail" });
  expect(await email.inputValue()).toBe("a@b.example");
  await page.getByRole("button", { name: "Save" }).click();
  const proof = page.getByRole("form", { name: "Confirm your e-mail" });
  await proof.getByLabel("Code from the e-mail").fill("123456");
  await proof.getByRole("button", { name: "Continue" }).click();
  await page.getByText("We answer to a@b.example.").waitFor();
  await say(page, "And another thing");
  await expect.poll(() => page.locator(".mine .bubble-text").count()).toBe(2);
  expect(await email.count()).toBe(0);
});

test("what the shop requires is asked for before a draft of the page before is sent, and keeps words and files", async () => {
  const shop = await start({ session: { preChat: { name: "off", email: "required" } } });
  const { page } = await openPage(browser, shop.url);
  await openChat(page);
  const field = page.locator(".composer textarea");
  const email = page.getByRole("textbox", { name: "E-mail" });
  await field.pressSequentially("H");
  await email.waitFor();
  await page.reload();
  await field.waitFor();
  expect(await field.inputValue()).toBe("H");
  expect(await email.count()).toBe(0);
  await field.press("Enter");
  await expect.poll(() => email.evaluate((one) => one.matches(":focus"))).toBe(true);
  expect(await field.isVisible()).toBe(false);
  expect(sent(shop)).toEqual([]);
  const file = { name: "good.png", mimeType: "image/png", buffer: Buffer.from("x") };
  await page.locator("input[type=file]").setInputFiles(file);
  await email.fill("a@b.example");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("button", { name: "Remove good.png" }).waitFor();
  expect(await field.inputValue()).toBe("H");
  expect(sent(shop)).toEqual([]);
  await field.press("Enter");
  await page.getByText("Sent").waitFor();
  expect(sent(shop).map(({ text }) => text)).toEqual(["H"]);
  const asked = shop.chat.calls.map(({ action }) => action);
  expect(asked.indexOf("details")).toBeLessThan(asked.indexOf("message"));
});

test("the required form waits until somebody writes: the focus alone does not bring it", async () => {
  const shop = await start({ session: { preChat: { name: "required", email: "off" } } });
  const { page } = await openPage(browser, shop.url);
  await openChat(page);
  await page.getByRole("button", { name: "Return policy" }).click();
  await page.locator(".bubble-text").getByText("Answer to returns.").waitFor();
  const field = page.locator(".composer textarea");
  await field.focus();
  // Nothing to send is nobody writing.
  await field.press("Enter");
  await page.waitForTimeout(300);
  expect(await field.isVisible()).toBe(true);
  expect(await page.getByRole("textbox", { name: "Name" }).count()).toBe(0);
  await field.click();
  await page.getByRole("textbox", { name: "Name" }).waitFor();
});

test("a message asks for what is new since the last one that is here", async () => {
  const shop = await start();
  const { page } = await openPage(browser, shop.url);
  await openChat(page);
  for (const text of ["One", "Two", "Three"]) {
    await say(page, text);
    await page.locator(".bubble-text").getByText(text).waitFor();
    await page.getByText("Sent").waitFor();
  }
  const afters = shop.chat.calls.filter(({ action }) => action === "message");
  expect(afters.map(({ body }) => body["after"])).toEqual([0, 2, 3]);
  expect(await page.locator(".mine .bubble-text").allTextContents()).toEqual([
    "One",
    "Two",
    "Three",
  ]);
  expect(await page.getByRole("button", { name: "Earlier messages" }).count()).toBe(0);
});

test("a copy of the conversation can be downloaded, and mailed once the address is proven by a code", async () => {
  const shop = await start();
  const { page } = await openPage(browser, shop.url);
  await openChat(page);
  await say(page, "Hello");
  shop.chat.reply("Hi");
  await page.getByRole("button", { name: "Get a copy" }).click();
  const form = page.getByRole("form", { name: "Copy of this conversation" });
  const headers = { "Content-Disposition": 'attachment; filename="chat.txt"' };
  await page.route(/transcript\.txt/, (route) => route.fulfill({ headers, body: "Hello" }));
  const asked = page.waitForRequest(/transcript\.txt/);
  await form.getByRole("button", { name: "Download" }).click();
  await asked;
  await form.getByRole("button", { name: "E-mail it" }).click();
  const proof = page.getByRole("form", { name: "Confirm your e-mail" });
  await proof.getByLabel("E-mail").fill("a@b.example");
  await proof.getByRole("button", { name: "Continue" }).click();
  await proof.getByText("We mailed a code to a@b.example.").waitFor();
  const sent = () => shop.chat.calls.filter(({ action }) => action === "transcript");
  await proof.getByLabel("Code from the e-mail").fill("000000");
  await proof.getByRole("button", { name: "Continue" }).click();
  await proof.getByText("That code is wrong or too old.").waitFor();
  expect(sent()).toEqual([]);
  await proof.getByLabel("Code from the e-mail").fill("123456");
  await proof.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("status").getByText("On its way to a@b.example.").waitFor();
  expect(sent().map(({ body }) => body)).toEqual([{ token: "token" }]);
});

test("a copy goes at once to an address that is proven; a refusal is said", async () => {
  const details = { name: null, email: "aino@b.example", isEmailProven: true };
  const shop = await start({ session: { details } });
  const { page } = await openPage(browser, shop.url);
  await openChat(page);
  await say(page, "Hello");
  shop.chat.reply("Hi");
  await page.getByRole("button", { name: "Get a copy" }).click();
  shop.chat.faults.set("transcript", 429);
  const form = page.getByRole("form", { name: "Copy of this conversation" });
  await form.getByRole("button", { name: "E-mail it" }).click();
  await form.getByRole("alert").waitFor();
  shop.chat.faults.delete("transcript");
  await form.getByRole("button", { name: "E-mail it" }).click();
  await page.getByRole("status").getByText("On its way to aino@b.example.").waitFor();
});

test("what is wrong with a file is said until it is taken away or another is chosen", async () => {
  const shop = await start();
  const { page } = await openPage(browser, shop.url);
  await openChat(page);
  const choose = (...names: string[]) =>
    page.locator("input[type=file]").setInputFiles(
      names.map((name) => ({
        name,
        mimeType: name.endsWith("png") ? "image/png" : "text/html",
        buffer: Buffer.from("x"),
      })),
    );
  const problem = page.locator(".composer .problem");
  await choose("good.png", "bad.html");
  await problem.getByText("bad.html").waitFor();
  await page.getByRole("button", { name: "Remove good.png" }).click();
  expect(await problem.count()).toBe(0);
  await choose("bad.html");
  await problem.getByText("bad.html").waitFor();
  await choose("other.png");
  expect(await problem.count()).toBe(0);
});

test("a chat that the shop has closed says so, keeps what was said and shows the way on", async () => {
  const shop = await start();
  const { page } = await openPage(browser, shop.url);
  await openChat(page);
  await say(page, "Hello");
  await page.getByText("Sent").waitFor();
  shop.chat.faults.set("message", 410);
  await say(page, "Are you there?");
  await page.getByRole("alert").getByText("This chat is closed.").waitFor();
  const way = page.locator(".panel").getByRole("link", { name: "Write to us instead" });
  expect(await way.getAttribute("href")).toBe("/apps/help/contact?locale=en");
  expect(await page.locator(".panel textarea").count()).toBe(0);
  expect(await page.locator(".bubble-text").getByText("Hello").count()).toBe(1);
});

test("a chat that is on again can be written in again, also where the stream was there all the time", async () => {
  const shop = await start();
  const { page } = await openPage(browser, shop.url);
  await openChat(page);
  await expect.poll(() => shop.chat.streams.size).toBe(1);
  shop.chat.faults.set("message", 410);
  await say(page, "Are you there?");
  const closed = page.getByRole("alert").getByText("This chat is closed.");
  await closed.waitFor();
  shop.chat.faults.clear();
  shop.chat.cutStreams();
  await page.locator(".panel textarea").waitFor();
  expect(await closed.count()).toBe(0);
});

test("a page whose session ended over night says that the chat is closed, not that it is offline", async () => {
  const shop = await start();
  const { page } = await openPage(browser, shop.url);
  await openChat(page);
  shop.chat.faults.set("session", 410);
  shop.chat.faults.set("poll", 401);
  shop.chat.faults.set("stream", "drop");
  shop.chat.cutStreams();
  const asked = (action: string) => shop.chat.calls.filter((call) => call.action === action).length;
  await page.getByRole("alert").getByText("This chat is closed.").waitFor();
  await page.locator(".panel").getByRole("link", { name: "Write to us instead" }).waitFor();
  // Refused once more, it has had the time to call itself offline.
  const before = asked("session");
  await expect.poll(() => asked("session"), { timeout: 30_000 }).toBeGreaterThan(before);
  expect(await page.getByText("No connection.").count()).toBe(0);
  shop.chat.faults.delete("session");
  await page.locator(".panel textarea").waitFor();
});

test("a chat that was closed when it was opened is there when it is tried again", async () => {
  const shop = await start();
  const { page } = await openPage(browser, shop.url);
  shop.chat.faults.set("session", 410);
  shop.chat.faults.set("stream", "drop");
  await page.locator(".launcher").click();
  const closed = page.getByRole("alert").getByText("This chat is closed.");
  await closed.waitFor();
  shop.chat.faults.delete("session");
  await page.locator(".panel").getByRole("button", { name: "Try again" }).click();
  await page.locator(".panel textarea").waitFor();
  expect(await closed.count()).toBe(0);
});

test("nothing of a customer's chat is left in the browser once they have signed out", async () => {
  const customer = { id: 7, first_name: "Sara", name: "Sara", email: "sara@shop.example" };
  const shop = await start({
    page: { locale: "en", customer },
    session: { customer: { firstName: "Sara" } },
  });
  const { page, context } = await openPage(browser, shop.url);
  await openChat(page);
  await say(page, "Hello");
  await page.getByText("Sent").waitFor();
  const kept = () => page.evaluate(() => JSON.parse(localStorage.getItem("doorbell-chat") ?? "{}"));
  expect(await kept()).toMatchObject({ token: "token", customer: "7" });
  await page.reload();
  expect(await kept()).toMatchObject({ token: "token", customer: "7" });
  // The next page is a guest's.
  await page.close();
  shop.visitAs(null);
  const next = await openPage(browser, shop.url, { context });
  const left = await next.page.evaluate(() => localStorage.getItem("doorbell-chat"));
  expect(JSON.parse(left ?? "")).toMatchObject({
    token: null,
    resume: null,
    visitorId: null,
    customer: null,
    cursor: null,
  });
});

test("what a customer wrote on a page drawn for a guest is still theirs on the next page, and nobody else's", async () => {
  const shop = await start({ session: { customer: { firstName: "Sara" } } });
  const { page } = await openPage(browser, shop.url);
  await openChat(page);
  shop.chat.faults.set("message", 503);
  await say(page, "Kept back");
  const field = page.locator(".composer textarea");
  await field.fill("Half a");
  const kept = () => page.evaluate(() => JSON.parse(localStorage.getItem("doorbell-chat") ?? "{}"));
  expect(await kept()).toMatchObject({
    customer: "?",
    draft: "Half a",
    unsent: [{ text: "Kept back" }],
  });
  shop.visitAs({ id: 7, first_name: "Sara", name: "Sara", email: "sara@shop.example" });
  shop.chat.faults.clear();
  await page.reload();
  await page.getByText("Sent").waitFor();
  expect(sent(shop).map(({ text }) => text)).toEqual(["Kept back"]);
  expect(await field.inputValue()).toBe("Half a");
  expect(await kept()).toMatchObject({ customer: "7", visitorId: "visitor", draft: "Half a" });
  // Another customer, and a guest after someone whose id no page knew.
  for (const customer of ["8", "?"]) {
    await page.evaluate((other) => {
      const state = JSON.parse(localStorage.getItem("doorbell-chat") ?? "{}");
      const before = { ...state, customer: other, draft: "Half a" };
      sessionStorage.clear();
      localStorage.setItem("doorbell-chat", JSON.stringify(before));
    }, customer);
    if (customer === "?") shop.visitAs(null);
    await page.reload();
    expect(await kept()).toMatchObject({ customer: null, visitorId: null, draft: "", unsent: [] });
  }
});

test("a page that opens the chat again does not take the focus from who opened it first", async () => {
  const shop = await start();
  const { page } = await openPage(browser, shop.url, {
    before: "window.requestIdleCallback = (work) => { window.runIdle = work; }",
  });
  let answer = () => {};
  const held = new Promise<void>((resolve) => (answer = resolve));
  await page.route("**/chat/session", async (route) => {
    await held;
    await route.continue();
  });
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.locator(".panel .skeleton").waitFor();
  await page.evaluate("window.runIdle()");
  answer();
  await page.locator(".panel textarea").waitFor();
  await page.keyboard.type("Typed at once");
  await expect.poll(() => page.locator(".panel textarea").inputValue()).toContain("Typed at once");
  expect(shop.chat.calls.filter(({ action }) => action === "session")).toHaveLength(1);
});

test("everything is done with the keyboard, and Escape gives the focus back", async () => {
  const shop = await start();
  const { page } = await openPage(browser, shop.url);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  const focused = () =>
    page.evaluate(() => {
      const element = document.getElementById("doorbell-chat")?.shadowRoot?.activeElement;
      return element?.className || element?.tagName;
    });
  await expect.poll(focused).toBe("TEXTAREA");
  await page.keyboard.type("Typed");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.type("twice");
  await page.keyboard.press("Enter");
  await page.getByText("Sent").waitFor();
  expect(sent(shop)[0]?.text).toBe("Typed\ntwice");
  await page.keyboard.press("Escape");
  await expect.poll(focused).toBe("launcher");
});

test("on a phone the panel fills the screen and keeps the focus inside", async () => {
  const shop = await start();
  const { page } = await openPage(browser, shop.url, { width: 390 });
  await openChat(page);
  const box = await page.locator(".panel").boundingBox();
  expect(box).toMatchObject({ x: 0, y: 0, width: 390, height: 800 });
  for (let presses = 0; presses < 25; presses += 1) {
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("doorbell-chat");
  }
});

test("without storage the chat works as far as this page goes", async () => {
  const shop = await start();
  const block = `for (const name of ["localStorage", "sessionStorage"])
    Object.defineProperty(window, name, { get() { throw new DOMException("blocked", "SecurityError"); } });`;
  const { page, surprises } = await openPage(browser, shop.url, { before: block });
  await openChat(page);
  await say(page, "No storage");
  await page.getByText("Sent").waitFor();
  expect(surprises).toEqual([]);
});

test("an offer appears beside the launcher, takes no focus and does not come back", async () => {
  const proactive = [
    {
      id: "p",
      texts: { en: "Any questions?" },
      pathContains: null,
      seconds: 0,
      cartAtLeast: 0,
      countries: null,
      maxPerDays: 7,
    },
  ];
  const shop = await start({
    page: { locale: "en", metafields: { config: { proxyPath: "/apps/help", proactive } } },
  });
  const { page } = await openPage(browser, shop.url);
  await page.getByRole("status").getByText("Any questions?").waitFor();
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await page.getByRole("button", { name: "Dismiss this message" }).click();
  await page.reload();
  await page.waitForTimeout(1_500);
  expect(await page.locator(".bubble").count()).toBe(0);
  expect(shop.chat.calls).toEqual([]);
});

test("the launcher makes room for the cart's buttons", async () => {
  const shop = await start({
    content: `<form action="/cart/add" style="position:fixed;inset:auto 0 0 0;height:64px"><button type="submit" name="add" style="width:100%;height:64px">Add to cart</button></form>`,
  });
  const { page } = await openPage(browser, shop.url, { width: 390 });
  await expect
    .poll(async () => {
      const box = await page.locator(".launcher").boundingBox();
      return box ? box.y + box.height : 800;
    })
    .toBeLessThanOrEqual(736);
  await page.getByRole("button", { name: "Add to cart" }).click({ trial: true });
});

test("scripts in names, messages, files and articles do not run", { tags: ["data"] }, async () => {
  const payloads = readHostileScripts()
    .filter((line) => line.includes("<") || line.includes("javascript:"))
    .slice(0, 1_500);
  expect(payloads.length).toBeGreaterThan(50);
  const shop = await start({
    session: { details: { name: payloads[0] ?? "", email: null, isEmailProven: false } },
    article: { title: payloads[1] ?? "", html: payloads.join("\n") },
  });
  const { page, surprises } = await openPage(browser, shop.url);
  await openChat(page);
  await say(page, "Hello");
  await page.getByText("Sent").waitFor();
  for (const payload of payloads.slice(0, 120))
    shop.chat.reply(payload, {
      authorName: payload,
      files: [{ id: payload, name: payload, type: "text/html", size: 1, url: payload }],
      cards: [{ type: "article", articleId: "a", title: payload, url: null }],
    });
  await expect
    .poll(() => page.locator(".row").count())
    .toBeGreaterThan(Math.min(payloads.length, 120));
  await page.getByRole("button", { name: "Search help articles" }).click();
  await page.getByRole("searchbox").fill("return");
  await page.locator(".results button").click();
  await page.locator("article").waitFor();
  const scripted = await page.evaluate(() => {
    const panel = document.getElementById("doorbell-chat")?.shadowRoot?.querySelector(".panel");
    return [...(panel?.querySelectorAll("*") ?? [])].filter(
      (element) =>
        (["SCRIPT", "IFRAME", "OBJECT", "EMBED", "STYLE", "FORM"].includes(element.tagName) &&
          element.className === "") ||
        [...element.attributes].some(
          ({ name, value }) =>
            name.startsWith("on") || /^\s*(?:javascript|data|vbscript):/i.test(value),
        ),
    ).length;
  });
  expect(scripted).toBe(0);
  expect(surprises).toEqual([]);
});

test.each(["light", "dark"])(
  "axe finds nothing in a %s theme, in both directions",
  async (kind) => {
    const theme =
      kind === "light" ? "body{color:#444;background:#fff}" : "body{color:#ddd;background:#15181c}";
    for (const locale of ["en", "fa"]) {
      const shop = await start({ theme, page: { locale } });
      const { page } = await openPage(browser, shop.url);
      await page.addScriptTag({ path: "node_modules/axe-core/axe.min.js" });
      const inspect = () =>
        page.evaluate(async () => {
          const axe: {
            run: (
              root: unknown,
            ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
          } = Reflect.get(window, "axe");
          const { violations } = await axe.run({ include: [["#doorbell-chat"]] });
          return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        });
      expect(await inspect()).toEqual([]);
      await openChat(page);
      await page.waitForTimeout(300);
      expect(await inspect()).toEqual([]);
      await page.locator(".chip").first().click();
      await page.locator(".feedback").waitFor();
      await say(page, "Hello");
      await expect.poll(() => sent(shop).length).toBe(2);
      shop.chat.reply("Hi", {
        cards: [
          {
            type: "discount",
            code: "TEN",
            title: "10 %",
            url: "https://shop.example",
            endsAt: null,
          },
        ],
      });
      await page.locator(".discount").waitFor();
      await page.waitForTimeout(300);
      expect(await inspect()).toEqual([]);
    }
  },
);
