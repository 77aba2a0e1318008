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
  shop.setPage({ customer: null });
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
  shop.setPage({
    customer: { id: 7, first_name: "Sara", name: "Sara", email: "sara@shop.example" },
  });
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
    if (customer === "?") shop.setPage({ customer: null });
    await page.reload();
    expect(await kept()).toMatchObject({ customer: null, visitorId: null, draft: "", unsent: [] });
  }
});
