import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { pool } from "~/database/db.server";
import { truncateAll } from "tests/kit/setup/test-database";
import { addHelpShop, type HelpTestShop } from "./help-shop";
import { openHelpPage, textOf, type HelpAnswer } from "./open-help-page";

// Very many shoppers of a shop at once: nobody is refused, everybody waits a little and loses nothing of what they typed.

let shop: HelpTestShop;

beforeEach(async () => {
  await truncateAll();
  shop = await addHelpShop();
});
afterEach(() => vi.useRealTimers());

/** All counters of the shop have been used up by others. */
async function crowd(): Promise<void> {
  await pool.query("UPDATE rate_counters SET count = 100000 WHERE shop_id = $1", [shop.shopId]);
}

const readHidden = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(
      ([, name = "", value = ""]) => [
        name,
        value.replaceAll("&#39;", "'").replaceAll("&amp;", "&"),
      ],
    ),
  );

const wait = (page: HelpAnswer): void => {
  const seconds = Number(page.headers.get("Retry-After"));
  expect(seconds).toBeGreaterThan(3);
  expect(seconds).toBeLessThanOrEqual(30);
  vi.useFakeTimers({ now: Date.now() + seconds * 1_000, toFake: ["Date"] });
};

describe.each([
  [
    "/contact",
    { email: "one@example.com", message: "First" },
    { email: "two@example.com", message: "It's me & <b>you</b>\r\nSecond line" },
    "SELECT 1 FROM messages",
  ],
  [
    "/track",
    { order: "#1001", email: "one@example.com" },
    { order: "#1002", email: "two@example.com" },
    "SELECT 1 FROM order_lookups",
  ],
])("%s in a crowd", (path, first, second, done) => {
  const post = (form: Record<string, string>, address: string) =>
    openHelpPage({ path, query: "locale=en", form, address });
  const countDone = async () => (await pool.query(done)).rowCount;

  it("asks to wait, keeps what was typed, and takes it with one press", async () => {
    await post(first, "203.0.113.1");
    await crowd();
    const page = await post(second, "203.0.113.2");
    expect(page.status).toBe(429);
    expect(page.headers.get("Cache-Control")).toContain("no-store");
    expect(textOf(page.html)).toMatch(/In \d+ seconds you can go on\. What you typed is kept/);
    expect(page.html).toContain(`action="/apps/help${path}?locale=en"`);
    const hidden = readHidden(page.html);
    expect(hidden).toMatchObject({ email: second.email });
    expect(await countDone()).toBe(1);
    // Too early: the same page again.
    const early = await post(hidden, "203.0.113.2");
    expect(early.status).toBe(429);
    expect(readHidden(early.html)["ticket"]).toBe(hidden["ticket"]);
    wait(page);
    // A ticket is of the one who waited.
    expect((await post(hidden, "203.0.113.3")).status).toBe(429);
    expect((await post(hidden, "203.0.113.2")).status).toBe(200);
    expect(await countDone()).toBe(2);
    // And good once.
    expect((await post({ ...hidden, email: "x@example.com" }, "203.0.113.2")).status).toBe(429);
  });
});

describe("a search in a crowd", () => {
  it("goes on by itself, with the words that were typed", async () => {
    const search = (query: string, address: string) =>
      openHelpPage({ path: "/search", query, address });
    await pool.query(
      "INSERT INTO rate_buckets (shop_id, key, full_at) VALUES ($1, 'search s', now() + interval '1 minute')",
      [shop.shopId],
    );
    let page = await search("query=wool", "203.0.113.1");
    for (let index = 0; index < 200 && page.status !== 429; index++)
      page = await search("query=wool+%26+%22silk%22&locale=en", `203.0.113.${index}`);
    expect(page.status).toBe(429);
    const refresh = /<meta http-equiv="refresh" content="(\d+); url=([^"]*)">/.exec(page.html);
    const address = (refresh?.[2] ?? "").replaceAll("&amp;", "&");
    const query = address.slice(address.indexOf("?") + 1);
    expect(address).toMatch(/^\/apps\/help\/search\?/);
    expect(new URLSearchParams(query).get("query")).toMatch(/^wool( & "silk")?$/);
    expect(page.html).toContain(`href="${refresh?.[2] ?? "?"}"`);
  });
});
