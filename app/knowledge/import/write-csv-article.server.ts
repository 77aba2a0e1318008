import type { Prisma } from "@prisma/client";
import type { ShopId } from "~/database/db.server";
import { changeStatus } from "~/knowledge/writing/change-status.server";
import { hashText } from "~/knowledge/writing/hash-text.server";
import type { SavedArticle } from "~/knowledge/writing/merchant-views";
import { nextArticlePosition } from "~/knowledge/writing/next-position.server";
import { writeTranslation } from "~/knowledge/writing/write-translation.server";
import { newId } from "~/lib/new-id";
import { findOrCreateCategory, nameCategory } from "./csv-category.server";
import { readImportHashes, writeImportHashes } from "./import-hashes";
import type { CsvRow } from "./parse-articles-csv";
import type { PlannedRow } from "./plan-csv-import.server";

interface Group {
  /** Rows of one article, the primary language first. */
  planned: readonly [PlannedRow, ...PlannedRow[]];
  primaryLocale: string;
}

async function placeInCategory(
  tx: Prisma.TransactionClient,
  shopId: ShopId,
  rows: readonly CsvRow[],
): Promise<string | null> {
  const [first, ...others] = rows.filter(({ category }) => category !== "");
  if (!first) return null;
  const { category: name, locale } = first;
  const categoryId = await findOrCreateCategory(tx, shopId, { name, locale });
  for (const other of others)
    await nameCategory(tx, shopId, { categoryId, name: other.category, locale: other.locale });
  return categoryId;
}

async function createArticle(
  tx: Prisma.TransactionClient,
  shopId: ShopId,
  { rows, importHash }: { rows: readonly [CsvRow, ...CsvRow[]]; importHash: string },
): Promise<SavedArticle> {
  const id = newId();
  const categoryId = await placeInCategory(tx, shopId, rows);
  const position = await nextArticlePosition(tx, shopId, categoryId);
  const importKey = rows[0].key;
  await tx.article.create({ data: { shopId, id, categoryId, position, importKey, importHash } });
  return { id, version: 1 };
}

async function updateArticle(
  tx: Prisma.TransactionClient,
  shopId: ShopId,
  { id, importHash }: { id: string; importHash: string },
): Promise<SavedArticle> {
  return tx.article.update({
    where: { shopId_id: { shopId, id } },
    data: { version: { increment: 1 }, importHash },
    select: { id: true, version: true },
  });
}

/**
 * Writes the rows of one article that are not as they should be; gives its id. Its category is the file's when it is
 * new, and the merchant's otherwise. Only under the lock of knowledge, with indexing afterwards.
 */
export async function writeCsvArticle(
  tx: Prisma.TransactionClient,
  shopId: ShopId,
  { planned, primaryLocale }: Group,
): Promise<string> {
  const [first, ...others] = planned;
  const existing = first.existing;
  const rows: [CsvRow, ...CsvRow[]] = [first.row, ...others.map(({ row }) => row)];
  const hashes = readImportHashes(existing?.importHash ?? null);
  for (const { title, bodyHtml, locale } of rows) hashes.set(locale, hashText({ title, bodyHtml }));
  const importHash = writeImportHashes(hashes);
  const { id: articleId, version } = existing
    ? await updateArticle(tx, shopId, { id: existing.id, importHash })
    : await createArticle(tx, shopId, { rows, importHash });
  for (const { locale, title, bodyHtml, summary } of rows) {
    const translation = { locale, title, bodyHtml, summary, slug: "" };
    await writeTranslation(tx, shopId, {
      articleId,
      version,
      primaryLocale,
      translation,
      isUpToDate: true,
    });
  }
  const status = rows.find((row) => row.status !== null)?.status;
  if (status && status !== existing?.status) await changeStatus(tx, shopId, { articleId, status });
  return articleId;
}
