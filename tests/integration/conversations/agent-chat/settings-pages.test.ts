import { beforeEach, describe, expect, test } from "vitest";
import { pool } from "~/database/db.server";
import * as overviewRoute from "~/routes/app.settings._index";
import * as chatRoute from "~/routes/app.settings.chat";
import * as hoursRoute from "~/routes/app.settings.hours";
import * as textsRoute from "~/routes/app.settings.texts";
import { findStorefrontSettings } from "~/storefront/settings/find-storefront-settings.server";
import { findStorefrontTexts } from "~/storefront/texts/find-storefront-texts.server";
import { TEXT_CATALOGUE } from "~/storefront/texts/text-catalogue";
import { signIn } from "tests/authorization/sessions";
import { addMirroredShop } from "tests/kit/factories/mirror";
import { truncateAll } from "tests/kit/setup/test-database";
import { askAsStaff } from "./staff-page";

const SHOP = "one.myshopify.com";
let shop = 0;

beforeEach(async () => {
  await truncateAll();
  shop = await addMirroredShop(SHOP);
  await pool.query("UPDATE shops SET primary_locale = 'fi', locales = '{en,fi,sv}' WHERE id = $1", [
    shop,
  ]);
  await signIn(SHOP);
});

const save = (route: { action: Parameters<typeof askAsStaff>[1] }, body: unknown) =>
  askAsStaff(SHOP, route.action, { body });

describe("chat and hours", () => {
  test("each page stores its part and leaves the other's", async () => {
    const hours = { isAlwaysOpen: false, days: { mon: [{ from: "10:00", to: "18:00" }] } };
    const saved = await save(hoursRoute, { hours, replyTime: { mode: "fixed", minutes: 15 } });
    expect(saved.json).toEqual({ ok: true });
    const chat = { isEnabled: false, offlineEmailAfterMinutes: 30 };
    expect((await save(chatRoute, { chat, quickReplies: ["shipping"] })).json).toEqual({
      ok: true,
    });
    const settings = await findStorefrontSettings(shop);
    expect(settings.hours.days.mon).toEqual([{ from: "10:00", to: "18:00" }]);
    expect(settings.replyTime).toEqual({ mode: "fixed", minutes: 15 });
    expect(settings.chat).toMatchObject(chat);
    expect(settings.quickReplies).toEqual(["shipping"]);
  });

  test("say what is wrong and store nothing", async () => {
    const before = await findStorefrontSettings(shop);
    const days = { tue: [{ from: "17:00", to: "17:00" }] };
    const wrong = await save(hoursRoute, { hours: { days } });
    expect(wrong).toMatchObject({ status: 400, json: { ok: false } });
    expect(wrong.body).toContain("Opening and closing time are the same");
    const tooMany = await save(chatRoute, { quickReplies: ["order-status", "order-status"] });
    expect(tooMany.body).toContain("listed twice");
    expect(await findStorefrontSettings(shop)).toEqual(before);
  });

  test("are told to the rest of the app", async () => {
    await save(chatRoute, { chat: { isEnabled: false } });
    const { rows } = await pool.query("SELECT type FROM domain_events WHERE shop_id = $1", [shop]);
    expect(rows).toContainEqual({ type: "storefront.changed" });
  });

  test("show what is stored, what can be chosen and what shoppers read", async () => {
    const chat = await askAsStaff(SHOP, chatRoute.loader);
    expect(chat.json).toMatchObject({ locales: ["fi", "en", "sv"] });
    expect(chat.body).toContain("Where is my order?");
    const hours = await askAsStaff(SHOP, hoursRoute.loader);
    expect(hours.json).toMatchObject({ measured: { minutes: null, needed: 20 } });
    expect((hours.json as { availabilityText: string }).availabilityText).not.toBe("");
    const overview = await askAsStaff(SHOP, overviewRoute.loader);
    expect(overview.json).toMatchObject({ isChatEnabled: true, locales: 3, dataRequests: [] });
  });
});

describe("texts", () => {
  const withPlaceholder = TEXT_CATALOGUE.find(({ placeholders }) => placeholders.length > 0);
  const plain = TEXT_CATALOGUE.find(({ placeholders }) => placeholders.length === 0);

  test("are listed in the chosen language, with what fills in for one we do not speak", async () => {
    const itemsOf = async (locale: string) => {
      const answer = await askAsStaff(SHOP, textsRoute.loader, { query: `?language=${locale}` });
      return answer.json as {
        locale: string;
        fallbackLocale: string | null;
        items: { key: string; default: string }[];
      };
    };
    const english = await itemsOf("en");
    expect(english).toMatchObject({ locale: "en", fallbackLocale: null });
    expect(english.items).toHaveLength(TEXT_CATALOGUE.length);
    const swedish = await itemsOf("sv");
    expect(swedish).toMatchObject({ locale: "sv", fallbackLocale: "fi" });
    expect(swedish.items[0]?.default).toBe(TEXT_CATALOGUE[0]?.defaults.fi);
    // A language the shop does not have is no page of its own.
    expect((await itemsOf("xx")).locale).toBe("fi");
  });

  test("are stored, and taken back by emptying them", async () => {
    const key = plain?.key ?? "";
    expect((await save(textsRoute, { locale: "fi", texts: { [key]: "Omat sanat" } })).json).toEqual(
      {
        ok: true,
      },
    );
    expect(await findStorefrontTexts(shop, "fi")).toEqual({ [key]: "Omat sanat" });
    await save(textsRoute, { locale: "fi", texts: { [key]: null } });
    expect(await findStorefrontTexts(shop, "fi")).toEqual({});
  });

  test("without their placeholder are refused", async () => {
    const key = withPlaceholder?.key ?? "";
    const answer = await save(textsRoute, { locale: "en", texts: { [key]: "Hello" } });
    expect(answer).toMatchObject({ status: 400 });
    expect(answer.body).toContain("must contain");
    expect(await findStorefrontTexts(shop, "en")).toEqual({});
  });
});
