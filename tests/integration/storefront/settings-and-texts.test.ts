import { beforeEach, describe, expect, it } from "vitest";
import { pool } from "~/database/db.server";
import { findProxyPath } from "~/storefront/settings/find-proxy-path.server";
import { findStorefrontSettings } from "~/storefront/settings/find-storefront-settings.server";
import { rememberProxyPath } from "~/storefront/settings/remember-proxy-path.server";
import { saveStorefrontSettings } from "~/storefront/settings/save-storefront-settings.server";
import { findStorefrontTexts } from "~/storefront/texts/find-storefront-texts.server";
import { getTexts } from "~/storefront/texts/get-texts.server";
import { saveStorefrontTexts } from "~/storefront/texts/save-storefront-texts.server";
import { addMirroredShop } from "tests/kit/factories/mirror";
import { ADMIN } from "tests/kit/factories/staff";
import { truncateAll } from "tests/kit/setup/test-database";

let shop = 0;
let other = 0;

beforeEach(async () => {
  await truncateAll();
  shop = await addMirroredShop("one.myshopify.com");
  other = await addMirroredShop("two.myshopify.com");
});

async function countChanges(): Promise<number> {
  const { rowCount } = await pool.query(
    "SELECT 1 FROM domain_events WHERE type = 'storefront.changed'",
  );
  return rowCount ?? 0;
}

describe("settings", () => {
  it("have defaults, and are a shop's own", async () => {
    expect(await findStorefrontSettings(shop)).toMatchObject({
      chat: { isEnabled: true, offlineEmailAfterMinutes: 5 },
      hours: {
        isAlwaysOpen: false,
        timeZone: null,
        days: { mon: [{ from: "09:00", to: "17:00" }], sun: [] },
      },
      quickReplies: ["order-status", "returns", "shipping"],
    });
    await saveStorefrontSettings(shop, ADMIN, {
      replyTime: { mode: "fixed", minutes: 15 },
      quickReplies: ["returns"],
    });
    expect(await findStorefrontSettings(shop)).toMatchObject({
      replyTime: { mode: "fixed", minutes: 15 },
      quickReplies: ["returns"],
    });
    expect((await findStorefrontSettings(other)).replyTime.mode).toBe("measured");
    expect(await countChanges()).toBe(1);
  });

  it.each([
    [{ hours: { timeZone: "Mars/Olympus" } }, "time zone"],
    [{ hours: { days: { mon: [{ from: "9", to: "17:00" }] } } }, "09:00"],
    [
      {
        hours: {
          days: {
            mon: [
              { from: "09:00", to: "12:00" },
              { from: "11:00", to: "17:00" },
            ],
          },
        },
      },
      "overlap",
    ],
    [{ hours: { days: { mon: [{ from: "09:00", to: "09:00" }] } } }, "same"],
    [{ hours: { holidays: [{ date: "2026-02-30" }] } }, "date"],
    [{ hours: { holidays: [{ date: "2026-12-25" }, { date: "2026-12-25" }] } }, "twice"],
    [{ quickReplies: ["javascript:alert(1)"] }, "quick reply"],
    [{ links: { privacyPolicy: "javascript:alert(1)" } }, "web address"],
    [{ replyTime: { minutes: 0 } }, "1 minute"],
  ])("refuse %j", async (input, problem) => {
    await expect(saveStorefrontSettings(shop, ADMIN, input)).rejects.toThrow(problem);
    expect(await countChanges()).toBe(0);
  });

  it("keep the proxy's path besides", async () => {
    await rememberProxyPath(shop, "/a/support");
    await saveStorefrontSettings(shop, ADMIN, {});
    expect(await findProxyPath(shop)).toBe("/a/support");
  });
});

describe("the proxy's path", () => {
  it("is written when it changed, and tells once", async () => {
    expect(await findProxyPath(shop)).toBeNull();
    await Promise.all([
      rememberProxyPath(shop, "/apps/help"),
      rememberProxyPath(shop, "/apps/help"),
    ]);
    await rememberProxyPath(shop, "/fi/apps/help");
    expect(await findProxyPath(shop)).toBe("/apps/help");
    expect(await countChanges()).toBe(1);
    await rememberProxyPath(shop, "/tools/answers");
    expect(await findProxyPath(shop)).toBe("/tools/answers");
    expect(await countChanges()).toBe(2);
    expect(await findProxyPath(other)).toBeNull();
  });
});

const KEY = "availability.back-today";
const say = async (shopId: number, locale: string) =>
  (await getTexts(shopId, locale)).format(KEY, { time: "9" });

describe("texts", () => {
  it("are the shop's own words where it has some", async () => {
    await saveStorefrontTexts(shop, ADMIN, {
      locale: "fi",
      texts: { [KEY]: "Tulemme klo {time}" },
    });
    expect(await say(shop, "fi")).toBe("Tulemme klo 9");
    expect(await say(shop, "fi_FI")).toBe("Tulemme klo 9");
    expect(await say(shop, "en")).toContain("Back today");
    expect(await say(other, "fi")).toContain("Palaamme");
    expect(await findStorefrontTexts(shop, "fi")).toEqual({ [KEY]: "Tulemme klo {time}" });
  });

  it("speak languages of the shop that we do not", async () => {
    await pool.query("UPDATE shops SET locales = ARRAY['en', 'sv'] WHERE id = $1", [shop]);
    await saveStorefrontTexts(shop, ADMIN, { locale: "sv", texts: { [KEY]: "Åter {time}" } });
    const texts = await getTexts(shop, "sv");
    expect(texts.locale).toBe("sv");
    expect(texts.format(KEY, { time: "9" })).toBe("Åter 9");
    expect(texts.format("lookup.too-often")).toContain("Try again");
  });

  it("fall back to the shop's first language", async () => {
    await pool.query("UPDATE shops SET primary_locale = 'fi' WHERE id = $1", [shop]);
    for (const locale of ["sv", "", "<script>", "x".repeat(300), "en-\u0000"]) {
      const texts = await getTexts(shop, locale);
      expect([texts.locale, texts.format(KEY, { time: "9" })]).toEqual([
        "fi",
        expect.stringContaining("Palaamme"),
      ]);
    }
  });

  it("go back to ours by nothing, or by our own words", async () => {
    const save = (text: string | null) =>
      saveStorefrontTexts(shop, ADMIN, { locale: "en", texts: { [KEY]: text } });
    await save("At {time}");
    await save(null);
    expect(await findStorefrontTexts(shop, "en")).toEqual({});
    await save("At {time}");
    await save("Back today at {time}; we answer by e-mail");
    expect(await findStorefrontTexts(shop, "en")).toEqual({});
  });

  it("are refused when a placeholder is lost, the text unknown or the language not the shop's", async () => {
    const save = (locale: string, key: string, text: string) =>
      saveStorefrontTexts(shop, ADMIN, { locale, texts: { [key]: text } });
    await expect(save("en", KEY, "Back soon")).rejects.toThrow("{time}");
    await expect(save("en", "nothing.here", "x")).rejects.toThrow("no text called");
    await expect(save("sv", KEY, "{time}")).rejects.toThrow("published");
    await expect(save("../en", KEY, "{time}")).rejects.toThrow("language");
    expect(await countChanges()).toBe(0);
  });
});
