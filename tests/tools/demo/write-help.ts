import { readFileSync } from "node:fs";
import { callApp } from "./call-app";
import type { Stack } from "./start-stack";
import { waitUntil } from "./wait-until";

// What a merchant does under Knowledge in the first hour: imports a file and the shop's policies, states the policies'
// facts, and chooses what the theme's FAQ shows.

const standard = (region: string, min: number, max: number) => ({
  name: "Standard",
  price: "5.90",
  currency: "EUR",
  deliveryDays: { min, max },
  regions: [region],
});

/** As the shop's own policies say. */
const FACTS: Readonly<Record<string, Record<string, unknown>>> = {
  shipping: {
    processingDays: { min: 1, max: 1 },
    options: [
      standard("FI", 2, 4),
      standard("EU", 3, 6),
      {
        name: "Express",
        price: "14.90",
        currency: "EUR",
        deliveryDays: null,
        regions: [],
      },
    ],
    freeFrom: { amount: "90.00", currency: "EUR" },
  },
  returns: {
    windowDays: 30,
    condition: "Unused",
    cost: "shopper",
    exceptions: "Candles, tea and cosmetics only unopened",
    how: "Write to us first and we send a return label; it costs €4.90, which we take off the refund.",
  },
};

/** Somebody is always there: a demo is opened at any hour. */
const HOURS = { hours: { isAlwaysOpen: true }, replyTime: { mode: "fixed", minutes: 8 } };

interface Translation {
  locale: string;
  title: string;
  bodyHtml: string;
  factTexts: Record<string, string>;
}

/** The policies in other languages; the imported text is in the shop's own. */
const TRANSLATIONS: Readonly<Record<string, Translation[]>> = {
  shipping: [
    {
      locale: "fi",
      title: "Toimitus",
      bodyHtml:
        "<p>Arkisin ennen puoltapäivää tehdyt tilaukset lähtevät samana päivänä. Tavallinen toimitus kestää Suomessa 2–4, muualla EU:ssa 3–6 ja sen ulkopuolella 6–12 arkipäivää ja maksaa 5,90 €; yli 90 euron tilauksiin se on maksuton. Pikatoimitus maksaa 14,90 €.</p>",
      factTexts: { "option:Standard": "Tavallinen toimitus", "option:Express": "Pikatoimitus" },
    },
    {
      locale: "fa",
      title: "ارسال",
      bodyHtml:
        "<p>سفارش‌های پیش از ظهر روز کاری همان روز ارسال می‌شوند. ارسال معمولی در فنلاند ۲ تا ۴، در اتحادیهٔ اروپا ۳ تا ۶ و در دیگر کشورها ۶ تا ۱۲ روز کاری زمان می‌برد و هزینهٔ آن ۵٫۹۰ یورو است؛ از ۹۰ یورو به بالا رایگان است. ارسال سریع ۱۴٫۹۰ یورو هزینه دارد.</p>",
      factTexts: { "option:Standard": "ارسال معمولی", "option:Express": "ارسال سریع" },
    },
  ],
  returns: [
    {
      locale: "fi",
      title: "Palautukset",
      bodyHtml:
        "<p>Voit palauttaa käyttämättömät tuotteet 30 päivän kuluessa toimituksesta. Kirjoita ensin meille, niin lähetämme palautustarran; se maksaa 4,90 €, jonka vähennämme hyvityksestä. Kynttilät, teen ja kosmetiikan voi palauttaa vain avaamattomina.</p>",
      factTexts: {
        condition: "Käyttämätön",
        exceptions: "Kynttilät, tee ja kosmetiikka vain avaamattomina",
        how: "Kirjoita ensin meille, niin lähetämme palautustarran; se maksaa 4,90 €, jonka vähennämme hyvityksestä.",
      },
    },
    {
      locale: "fa",
      title: "مرجوعی",
      bodyHtml:
        "<p>کالای استفاده‌نشده را تا ۳۰ روز پس از تحویل می‌توانید برگردانید. اول برای ما بنویسید تا برچسب مرجوعی بفرستیم؛ هزینهٔ آن ۴٫۹۰ یورو است که از مبلغ بازگشتی کم می‌شود. شمع، چای و لوازم آرایشی فقط بازنشده پذیرفته می‌شود.</p>",
      factTexts: {
        condition: "استفاده‌نشده",
        exceptions: "شمع، چای و لوازم آرایشی فقط بازنشده",
        how: "اول برای ما بنویسید تا برچسب مرجوعی بفرستیم؛ هزینهٔ آن ۴٫۹۰ یورو است که از مبلغ بازگشتی کم می‌شود.",
      },
    },
  ],
};

const FIND = `SELECT id::text, kind, version, category_id::text AS "categoryId" FROM articles WHERE shop_id = $1 ORDER BY position`;

interface ArticleRow {
  id: string;
  kind: string;
  version: number;
  categoryId: string | null;
}

async function publish(stack: Stack, { id, kind, version, categoryId }: ArticleRow): Promise<void> {
  await callApp(stack, `/app/knowledge/${id}`, {
    intent: "save",
    version,
    kind,
    categoryId,
    isFeatured: true,
    facts: FACTS[kind] ?? {},
    translations: TRANSLATIONS[kind] ?? [],
    status: "published",
  });
}

/** Imports articles from a file, as the page of imports does. */
export async function importArticles(stack: Stack, csv: string): Promise<void> {
  const form = new FormData();
  form.append("intent", "apply");
  form.append("csv", new File([csv], "articles.csv", { type: "text/csv" }));
  await callApp(stack, "/app/knowledge/import", form);
}

async function importPolicies(stack: Stack): Promise<void> {
  const form = new FormData();
  form.append("intent", "policies");
  await callApp(stack, "/app/knowledge/import", form);
}

/** Gives the demo shop its help articles, unless it has some, and waits until the theme can show them. */
export async function writeHelp(stack: Stack, shopId: number): Promise<void> {
  const find = async () => (await stack.database.query<ArticleRow>(FIND, [shopId])).rows;
  if ((await find()).length > 0) return;
  await callApp(stack, "/app/settings/hours", HOURS);
  await importArticles(stack, readFileSync("tests/tools/demo/articles.csv", "utf8"));
  await importPolicies(stack);
  for (const article of await find()) await publish(stack, article);
  await waitUntil("the theme to be given the articles", async () => {
    const { rows } = await stack.database.query(
      "SELECT 1 FROM storefront_settings WHERE shop_id = $1 AND published ? 'faq_en'",
      [shopId],
    );
    return rows.length > 0 ? true : undefined;
  });
}
