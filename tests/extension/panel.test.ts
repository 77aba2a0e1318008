import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { sent, start, started } from "tests/extension/testing/panel-kit";
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

test("a message that failed is sent by itself once it can be, though the stream never broke", async () => {
  const shop = await start();
  const { page } = await openPage(browser, shop.url);
  await openChat(page);
  await expect.poll(() => shop.chat.streams.size).toBe(1);
  shop.chat.faults.set("message", 503);
  await say(page, "Only once");
  await page.getByText("Not sent").waitFor();
  shop.chat.faults.clear();
  await page.getByText("Not sent").waitFor({ state: "detached" });
  await page.getByText("Sent").waitFor();
  expect(sent(shop).map(({ text }) => text)).toEqual(["Only once"]);
  expect(await page.locator(".mine .bubble-text").count()).toBe(1);
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
