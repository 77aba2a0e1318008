import { readFileSync } from "node:fs";
import { callApp } from "./call-app";
import type { Stack } from "./start-stack";
import { waitUntil } from "./wait-until";

// What a merchant does under Knowledge in the first hour: imports a file and the shop's policies, states the policies'
// facts, and chooses what the theme's FAQ shows.

const FACTS: Readonly<Record<string, Record<string, unknown>>> = {
  shipping: {
    processingDays: { min: 1, max: 2 },
    options: [
      {
        name: "Posti",
        price: "4.90",
        currency: "EUR",
        deliveryDays: { min: 1, max: 3 },
        regions: ["FI"],
      },
      {
        name: "DHL",
        price: "9.90",
        currency: "EUR",
        deliveryDays: { min: 3, max: 7 },
        regions: ["EU"],
      },
    ],
    freeFrom: { amount: "80.00", currency: "EUR" },
  },
  returns: { windowDays: 30, condition: "Unworn, with tags", cost: "free" },
};

/** The policies in other languages; the imported text is in the shop's own. */
const TRANSLATIONS: Readonly<
  Record<string, { locale: string; title: string; bodyHtml: string }[]>
> = {
  shipping: [
    {
      locale: "fi",
      title: "Toimitus",
      bodyHtml:
        "<p>Lähetämme tilaukset 1–2 arkipäivässä. Suomessa Posti tuo paketin 1–3 arkipäivässä, muualle EU:hun DHL 3–7 arkipäivässä.</p>",
    },
    {
      locale: "fa",
      title: "ارسال",
      bodyHtml:
        "<p>سفارش‌ها ظرف ۱ تا ۲ روز کاری ارسال می‌شوند. در فنلاند پست ۱ تا ۳ روز و در دیگر کشورهای اتحادیهٔ اروپا DHL ۳ تا ۷ روز کاری زمان می‌برد.</p>",
    },
  ],
  returns: [
    {
      locale: "fi",
      title: "Palautukset",
      bodyHtml:
        "<p>Voit palauttaa käyttämättömät tuotteet 30 päivän kuluessa. Palautus on maksuton.</p>",
    },
    {
      locale: "fa",
      title: "مرجوعی",
      bodyHtml: "<p>کالای استفاده‌نشده را تا ۳۰ روز می‌توانید رایگان برگردانید.</p>",
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

/** Gives the demo shop its help articles, unless it has some, and waits until the theme can show them. */
export async function writeHelp(stack: Stack, shopId: number): Promise<void> {
  const find = async () => (await stack.database.query<ArticleRow>(FIND, [shopId])).rows;
  if ((await find()).length > 0) return;
  const csv = readFileSync("tests/demo/articles.csv", "utf8");
  await callApp(stack, "/app/knowledge/import", { intent: "apply", csv });
  await callApp(stack, "/app/knowledge/import", { intent: "policies" });
  for (const article of await find()) await publish(stack, article);
  await waitUntil("the theme to be given the articles", async () => {
    const { rows } = await stack.database.query(
      "SELECT 1 FROM storefront_settings WHERE shop_id = $1 AND published ? 'faq_en'",
      [shopId],
    );
    return rows.length > 0 ? true : undefined;
  });
}
