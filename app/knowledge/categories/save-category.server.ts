import type { Prisma } from "@prisma/client";
import type { z } from "zod";
import type { ShopId } from "~/database/db.server";
import { withTransaction } from "~/database/transaction.server";
import { checkCategory } from "~/knowledge/reading/get-article.server";
import { saveCategorySchema, type SaveCategoryInput } from "~/knowledge/writing/knowledge-input";
import { lockKnowledge } from "~/knowledge/writing/lock-knowledge.server";
import { makeSlug, numberSlug } from "~/knowledge/writing/make-slug";
import { newId } from "~/lib/new-id";
import { parseInput } from "~/lib/parse-input.server";
import type { TeamMember } from "~/team/permissions";

type Translation = z.output<typeof saveCategorySchema>["translations"][number];

async function writeName(
  tx: Prisma.TransactionClient,
  shopId: ShopId,
  categoryId: string,
  { locale, name, description, slug: wish }: Translation,
): Promise<void> {
  const key = { shopId_categoryId_locale: { shopId, categoryId, locale } };
  const existing = await tx.articleCategoryTranslation.findUnique({
    where: key,
    select: { slug: true },
  });
  const base = wish || !existing ? makeSlug(wish || name, locale, "topic") : existing.slug;
  const others = await tx.articleCategoryTranslation.findMany({
    where: { shopId, locale, slug: { startsWith: base }, NOT: { categoryId } },
    select: { slug: true },
  });
  const slug = numberSlug(base, new Set(others.map((other) => other.slug)));
  const data = { name, description, slug };
  await tx.articleCategoryTranslation.upsert({
    where: key,
    create: { shopId, categoryId, locale, ...data },
    update: data,
  });
}

/** A new category at the end, without a name yet. Only under the lock of knowledge. */
async function createCategory(tx: Prisma.TransactionClient, shopId: ShopId): Promise<string> {
  const { _max } = await tx.articleCategory.aggregate({
    where: { shopId },
    _max: { position: true },
  });
  const id = newId();
  await tx.articleCategory.create({ data: { shopId, id, position: (_max.position ?? 0) + 1 } });
  return id;
}

/** Saves a category inside `tx`, under the lock of knowledge; gives its id. AppError NOT_FOUND. */
export async function writeCategory(
  tx: Prisma.TransactionClient,
  shopId: ShopId,
  { categoryId, translations }: { categoryId: string | null; translations: Translation[] },
): Promise<string> {
  await checkCategory(tx, shopId, categoryId);
  const id = categoryId ?? (await createCategory(tx, shopId));
  for (const translation of translations) await writeName(tx, shopId, id, translation);
  return id;
}

/**
 * Creates a category or changes its names and descriptions; languages that are not given stay as they are.
 * AppErrors: FORBIDDEN, INVALID_INPUT, NOT_FOUND.
 */
export async function saveCategory(
  shopId: ShopId,
  staff: TeamMember,
  input: SaveCategoryInput,
): Promise<{ id: string }> {
  const category = parseInput(saveCategorySchema, input);
  return withTransaction(async (tx) => {
    await lockKnowledge(tx, shopId, staff);
    return { id: await writeCategory(tx, shopId, category) };
  });
}
