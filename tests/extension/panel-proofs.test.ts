import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { sent, start, started } from "tests/extension/testing/panel-kit";
import { type FakeStorefrontOptions } from "./testing/fake-storefront";
import { launchBrowser, openChat, openPage, say } from "./testing/open-page";

// The built launcher and panel in Chromium, against a chat server in memory that can be made to fail.

// A browser on a busy machine.
vi.setConfig({ testTimeout: 90_000 });

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  for (const shop of started.splice(0)) shop.stop();
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
  expect(await code.getAttribute("aria-invalid")).toBe("true");
  await code.press("Backspace");
  await expect.poll(() => problem.count()).toBe(0);
  await page.getByRole("button", { name: "Check the number and the e-mail" }).click();
  const number = page.getByLabel("Order number");
  await expect.poll(() => number.evaluate((field) => field.matches(":focus"))).toBe(true);
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

test("a guest leaves an e-mail before anything was written, and while somebody is there", async () => {
  const shop = await start();
  const { page } = await openPage(browser, shop.url);
  await openChat(page);
  await page.getByRole("button", { name: "Leave your e-mail" }).click();
  await page.getByRole("textbox", { name: "E-mail" }).fill("a@b.example");
  await page.getByRole("button", { name: "Save" }).click();
  const proof = page.getByRole("form", { name: "Confirm your e-mail" });
  await proof.getByLabel("Code from the e-mail").fill("123456");
  await proof.getByRole("button", { name: "Continue" }).click();
  await page.getByText("We answer to a@b.example.").waitFor();
  await say(page, "Hello");
  await page.getByText("Sent").waitFor();
  expect(await page.getByText("We answer to a@b.example.").isVisible()).toBe(true);
  expect(await page.getByRole("button", { name: "Leave your e-mail" }).count()).toBe(0);
});

test("the optional form stays after the first message with what was typed, and thanks", async () => {
  const shop = await start({ session: { preChat: { name: "optional", email: "optional" } } });
  const { page } = await openPage(browser, shop.url);
  await openChat(page);
  const field = page.locator(".composer textarea");
  await field.click();
  const name = page.getByRole("textbox", { name: "Name" });
  await name.fill("Aino");
  await say(page, "Hello");
  await page.getByText("Sent").waitFor();
  expect(await name.inputValue()).toBe("Aino");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("status").getByText("Thank you. We have noted it.").waitFor();
  await expect.poll(() => name.count()).toBe(0);
  expect(shop.chat.calls.find(({ action }) => action === "details")?.body).toMatchObject({
    name: "Aino",
  });
});

test("articles are offered while a question is being written, and the draft waits for the reader", async () => {
  const shop = await start();
  const { page } = await openPage(browser, shop.url);
  await openChat(page);
  const field = page.locator(".composer textarea");
  await field.pressSequentially("How do I return this?");
  const offer = page.locator(".suggestions button").first();
  await offer.waitFor();
  const asked = shop.chat.calls.filter(({ action }) => action === "search");
  expect(asked).toHaveLength(1);
  expect(asked[0]?.body).toMatchObject({ query: "How do I return this?", isTyping: true });
  await offer.click();
  await page.locator("article").waitFor();
  await page.getByRole("button", { name: "Back" }).click();
  expect(await field.inputValue()).toBe("How do I return this?");
  await field.press("Enter");
  await expect.poll(() => sent(shop)).toHaveLength(1);
});
