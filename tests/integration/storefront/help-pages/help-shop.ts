import { pool } from "~/database/db.server";
import { saveCategory } from "~/knowledge/categories/save-category.server";
import { saveArticle } from "~/knowledge/writing/save-article.server";
import { addMirroredShop } from "tests/kit/factories/mirror";
import { ADMIN } from "tests/kit/factories/staff";

export const HELP_DOMAIN = "wool.myshopify.com";

/** A shop with English as its first language, a help centre in three, and a draft. */
export interface HelpTestShop {
  shopId: number;
  returnsId: string;
  draftId: string;
  categoryId: string;
}

interface Words {
  locale: string;
  title: string;
  bodyHtml: string;
  summary?: string;
}

async function addArticle(
  shopId: number,
  article: {
    categoryId: string | null;
    translations: Words[];
    kind?: "article" | "returns" | "shipping" | "contact";
    facts?: Record<string, unknown>;
    status?: "draft" | "published";
  },
): Promise<string> {
  const { kind = "article", status = "published", ...rest } = article;
  const saved = await saveArticle(shopId, ADMIN, {
    articleId: null,
    version: null,
    isFeatured: true,
    kind,
    status,
    ...rest,
  });
  return saved.id;
}

const RETURNS: Words[] = [
  {
    locale: "en",
    title: "Returns",
    bodyHtml: "<h2>How long?</h2><p>Send anything back within <strong>30 days</strong>.</p>",
    summary: "30 days to send anything back.",
  },
  { locale: "fi", title: "Palautukset", bodyHtml: "<p>Palauta 30 päivän kuluessa.</p>" },
  { locale: "fa", title: "مرجوعی کالا", bodyHtml: "<p>تا ۳۰ روز می‌توانید کالا را برگردانید.</p>" },
];

/** Adds it; `domain` for a second one. */
export async function addHelpShop(domain = HELP_DOMAIN): Promise<HelpTestShop> {
  const shopId = await addMirroredShop(domain);
  await pool.query(
    `UPDATE shops SET name = 'Wool & Co', locales = ARRAY['en', 'fi', 'fa', 'zh-CN'], primary_domain = 'wool.example',
       time_zone = 'Europe/Helsinki' WHERE id = $1`,
    [shopId],
  );
  const { id: categoryId } = await saveCategory(shopId, ADMIN, {
    categoryId: null,
    translations: [
      { locale: "en", name: "Orders & returns", description: "Everything after you ordered." },
      { locale: "fi", name: "Tilaukset ja palautukset" },
      { locale: "fa", name: "سفارش و مرجوعی" },
    ],
  });
  const returnsId = await addArticle(shopId, {
    categoryId,
    translations: RETURNS,
    kind: "returns",
    facts: { windowDays: 30, condition: "Unworn, with tags", cost: "free" },
  });
  await addArticle(shopId, {
    categoryId,
    translations: [
      { locale: "en", title: "Shipping times", bodyHtml: "<p>We ship in two days.</p>" },
    ],
  });
  const draftId = await addArticle(shopId, {
    categoryId,
    status: "draft",
    translations: [{ locale: "en", title: "Secret plans", bodyHtml: "<p>Not yet public.</p>" }],
  });
  return { shopId, returnsId, draftId, categoryId };
}
