import { prisma, type ShopId } from "~/database/db.server";
import { readStatus } from "~/knowledge/reading/read-article-words";
import { findShopLocales } from "~/shops/find-shop-locales.server";
import { requirePermission, type TeamMember } from "~/team/permissions";
import type { CsvPreview, CsvPreviewRow, CsvRowAction } from "./import-views";
import { parseArticlesCsv } from "./parse-articles-csv";
import { planCsvImport, type PlannedRow } from "./plan-csv-import.server";

const SAMPLE = 50;

function toPreviewRow({ row, action, existing }: PlannedRow): CsvPreviewRow {
  const { locale, category, title } = row;
  const status = row.status ?? readStatus(existing?.status ?? "draft");
  return { row: row.row, action, locale, category, title, status };
}

async function findNewCategories(
  shopId: ShopId,
  planned: readonly PlannedRow[],
): Promise<string[]> {
  const wanted = planned
    .filter(({ existing, row }) => existing === null && row.category !== "")
    .map(({ row }) => row.category);
  const known = await prisma.articleCategoryTranslation.findMany({
    where: { shopId },
    select: { name: true },
    take: 5_000,
  });
  const names = new Set(known.map(({ name }) => name.toLowerCase()));
  return [...new Set(wanted)].filter((name) => !names.has(name.toLowerCase()));
}

/** What importing a CSV file of articles would do, without doing it. */
export async function previewArticlesCsv(
  shopId: ShopId,
  staff: TeamMember,
  { csv }: { csv: string },
): Promise<CsvPreview> {
  requirePermission(staff, "knowledge.write");
  const parsed = parseArticlesCsv(csv, await findShopLocales(shopId));
  const { planned, warnings } = await planCsvImport(shopId, parsed.rows);
  const count = (wanted: CsvRowAction) => planned.filter(({ action }) => action === wanted).length;
  return {
    rows: parsed.total,
    creates: count("create"),
    updates: count("update"),
    unchanged: count("unchanged"),
    errors: parsed.errors,
    warnings: [...parsed.warnings, ...warnings],
    newCategories: await findNewCategories(shopId, planned),
    sample: planned.slice(0, SAMPLE).map(toPreviewRow),
  };
}
