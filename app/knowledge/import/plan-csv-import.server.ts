import type { Prisma } from "@prisma/client";
import { prisma, type ShopId } from "~/database/db.server";
import { hashText } from "~/knowledge/writing/hash-text.server";
import { isUuid } from "~/lib/is-uuid";
import { readImportHashes } from "./import-hashes";
import type { CsvProblem, CsvRowAction } from "./import-views";
import type { CsvRow } from "./parse-articles-csv";

/** What is there already of an article in the file. */
export interface ExistingArticle {
  id: string;
  status: string;
  importKey: string | null;
  importHash: string | null;
  translations: { locale: string; title: string; bodyHtml: string; summary: string }[];
}

export interface PlannedRow {
  row: CsvRow;
  action: CsvRowAction;
  existing: ExistingArticle | null;
}

const SELECTION = {
  id: true,
  status: true,
  importKey: true,
  importHash: true,
  translations: { select: { locale: true, title: true, bodyHtml: true, summary: true } },
} as const;

/** By the file's key, or by our own id when the file came from here. */
async function findExisting(
  tx: Prisma.TransactionClient,
  shopId: ShopId,
  rows: readonly CsvRow[],
): Promise<(row: CsvRow) => ExistingArticle | null> {
  const keys = [...new Set(rows.map(({ key }) => key))];
  const ids = [...new Set(rows.map(({ id }) => id).filter(isUuid))];
  const articles = await tx.article.findMany({
    where: { shopId, OR: [{ importKey: { in: keys } }, { id: { in: ids } }] },
    select: SELECTION,
  });
  const byKey = new Map(articles.map((article) => [article.importKey, article]));
  const byId = new Map(articles.map((article) => [article.id, article]));
  return ({ key, id }) => byKey.get(key) ?? byId.get(id.toLowerCase()) ?? null;
}

function actionOf(row: CsvRow, existing: ExistingArticle | null): CsvRowAction {
  const text = existing?.translations.find(({ locale }) => locale === row.locale);
  if (!existing || !text) return "create";
  const isSame =
    text.title === row.title &&
    text.bodyHtml === row.bodyHtml &&
    text.summary === row.summary &&
    (row.status === null || row.status === existing.status);
  return isSame ? "unchanged" : "update";
}

function isEditedHere(row: CsvRow, { translations, importHash }: ExistingArticle): boolean {
  const text = translations.find(({ locale }) => locale === row.locale);
  return text !== undefined && readImportHashes(importHash).get(row.locale) !== hashText(text);
}

/** Compares the file with what is there: what each row would do, and which texts it would replace that were edited. */
export async function planCsvImport(
  shopId: ShopId,
  rows: readonly CsvRow[],
  tx: Prisma.TransactionClient = prisma,
): Promise<{ planned: PlannedRow[]; warnings: CsvProblem[] }> {
  const existingOf = await findExisting(tx, shopId, rows);
  const planned = rows.map((row) => {
    const existing = existingOf(row);
    return { row, existing, action: actionOf(row, existing) };
  });
  const warnings = planned.flatMap(({ row, action, existing }) =>
    action === "update" && existing && isEditedHere(row, existing)
      ? [
          {
            row: row.row,
            column: "body",
            message: "This text was edited here since it was imported. The file replaces it.",
          },
        ]
      : [],
  );
  return { planned, warnings };
}
