import { beforeEach, expect, it } from "vitest";
import { pool } from "~/database/db.server";
import { findCompleteness } from "~/knowledge/writing/find-completeness.server";
import { saveStorefrontSettings } from "~/storefront/settings/save-storefront-settings.server";
import { findGreetingCompleteness } from "~/storefront/texts/find-greeting-completeness.server";
import { findTextCompleteness } from "~/storefront/texts/find-text-completeness.server";
import { saveStorefrontTexts } from "~/storefront/texts/save-storefront-texts.server";
import { addMirroredShop } from "tests/kit/factories/mirror";
import { ADMIN } from "tests/kit/factories/staff";
import { truncateAll } from "tests/kit/setup/test-database";

let shop = 0;

const find = () => findCompleteness(shop, [findGreetingCompleteness, findTextCompleteness]);

async function findMissing(locale: string, kind: string): Promise<string[]> {
  const { locales } = await find();
  const group = locales
    .find((one) => one.locale === locale)
    ?.groups.find((one) => one.kind === kind);
  return (group?.items ?? []).map(({ label }) => label);
}

beforeEach(async () => {
  await truncateAll();
  shop = await addMirroredShop("one.myshopify.com");
  await pool.query("UPDATE shops SET primary_locale = 'en', locales = '{en,fi,sv}' WHERE id = $1", [
    shop,
  ]);
});

it("a language we do not speak lacks every text, one we speak lacks none", async () => {
  expect(await findMissing("fi", "texts")).toEqual([]);
  const { locales } = await find();
  const swedish = locales.find(({ locale }) => locale === "sv");
  const texts = swedish?.groups.find(({ kind }) => kind === "texts");
  expect(texts?.current).toBe(0);
  expect(texts?.missing).toBe(texts?.total);
});

it("a greeting in the shop's own words is missing where it still has ours", async () => {
  await saveStorefrontTexts(shop, ADMIN, { locale: "en", texts: { "chat.greeting": "Ahoy!" } });
  expect(await findMissing("fi", "texts")).toEqual(["Ahoy!"]);
  await saveStorefrontTexts(shop, ADMIN, { locale: "fi", texts: { "chat.greeting": "Ohoi!" } });
  expect(await findMissing("fi", "texts")).toEqual([]);
});

it("a proactive message is missing in the languages it was not written in", async () => {
  const message = { id: "hello", isEnabled: true, text: { en: "Need a hand?" } };
  await saveStorefrontSettings(shop, ADMIN, { proactive: [message] });
  expect(await findMissing("en", "greetings")).toEqual([]);
  expect(await findMissing("fi", "greetings")).toEqual(["Need a hand?"]);
});
