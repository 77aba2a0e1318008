import type { Prisma } from "@prisma/client";
import type { z } from "zod";
import type { ShopId } from "~/database/db.server";
import { withTransaction } from "~/database/transaction.server";
import { AppError } from "~/errors";
import {
  isPolicyKind,
  policyFactsSchemas,
  readFacts,
  type FactsByKind,
  type PolicyKind,
} from "~/knowledge/policies/policy-facts";
import {
  checkCategory,
  getArticleToEdit,
  type StoredArticle,
} from "~/knowledge/reading/get-article.server";
import { indexArticles } from "~/knowledge/search/index-articles.server";
import { newId } from "~/lib/new-id";
import { parseInput } from "~/lib/parse-input.server";
import { findShopLocales } from "~/shops/find-shop-locales.server";
import type { TeamMember } from "~/team/permissions";
import { alignTranslations } from "./align-translations.server";
import type { ArticleKind } from "./article-kinds";
import { changeStatus } from "./change-status.server";
import { saveArticleSchema, type SaveArticleInput } from "./knowledge-input";
import { lockKnowledge } from "./lock-knowledge.server";
import type { SavedArticle } from "./merchant-views";
import { nextArticlePosition } from "./next-position.server";
import { writeTranslation } from "./write-translation.server";

type Input = z.output<typeof saveArticleSchema>;

function parseFacts({ kind, facts }: Input): Prisma.InputJsonObject {
  if (!isPolicyKind(kind)) return {};
  const schema: z.ZodType<FactsByKind[PolicyKind]> = policyFactsSchemas[kind];
  return { ...parseInput(schema, facts) };
}

const POLICY_NAMES = {
  shipping: "on shipping",
  returns: "on returns",
  taxes: "on taxes",
  contact: "with your contact details",
} as const satisfies Record<Exclude<ArticleKind, "article">, string>;

async function checkOnlyPolicy(
  tx: Prisma.TransactionClient,
  shopId: ShopId,
  { kind, articleId }: Input,
): Promise<void> {
  if (!isPolicyKind(kind)) return;
  const other = await tx.article.findFirst({
    where: { shopId, kind, ...(articleId ? { NOT: { id: articleId } } : {}) },
    select: { id: true },
  });
  if (other)
    throw new AppError(
      "CONFLICT",
      `There is an article ${POLICY_NAMES[kind]} already. Edit that one, or make this an ordinary article.`,
    );
}

async function createArticle(
  tx: Prisma.TransactionClient,
  shopId: ShopId,
  input: Input,
): Promise<SavedArticle> {
  if (input.translations.length === 0)
    throw new AppError("INVALID_INPUT", "Give the article a title.");
  const { categoryId, kind, isFeatured } = input;
  const position = await nextArticlePosition(tx, shopId, categoryId);
  const id = newId();
  const facts = parseFacts(input);
  await tx.article.create({ data: { shopId, id, categoryId, kind, isFeatured, position, facts } });
  return { id, version: 1 };
}

async function updateArticle(
  tx: Prisma.TransactionClient,
  shopId: ShopId,
  { stored, primary }: { stored: StoredArticle; primary: string },
  input: Input,
): Promise<SavedArticle> {
  const { categoryId, kind, isFeatured } = input;
  const facts = parseFacts(input);
  const isMoved = categoryId !== stored.categoryId;
  const { version } = await tx.article.update({
    where: { shopId_id: { shopId, id: stored.id } },
    data: {
      categoryId,
      kind,
      isFeatured,
      facts,
      version: { increment: 1 },
      ...(isMoved ? { position: await nextArticlePosition(tx, shopId, categoryId) } : {}),
    },
    select: { version: true },
  });
  await alignTranslations(tx, shopId, {
    articleId: stored.id,
    version,
    primaryLocale: primary,
    before: readFacts(stored.kind, stored.facts),
    after: readFacts(kind, facts),
  });
  return { id: stored.id, version };
}

/**
 * Creates an article, or saves one that was opened with `version`: what it is, its facts and the given languages.
 * AppErrors: FORBIDDEN, INVALID_INPUT, NOT_FOUND (article, category), CONFLICT (saved by someone else since; or a second policy
 * of a kind).
 */
export async function saveArticle(
  shopId: ShopId,
  staff: TeamMember,
  input: SaveArticleInput,
): Promise<SavedArticle> {
  const article = parseInput(saveArticleSchema, input);
  return withTransaction(async (tx) => {
    await lockKnowledge(tx, shopId, staff);
    const { articleId } = article;
    const stored =
      articleId === null
        ? null
        : await getArticleToEdit(tx, shopId, { articleId, version: article.version });
    await checkCategory(tx, shopId, article.categoryId);
    await checkOnlyPolicy(tx, shopId, article);
    const { primary } = await findShopLocales(shopId, tx);
    const saved = stored
      ? await updateArticle(tx, shopId, { stored, primary }, article)
      : await createArticle(tx, shopId, article);
    await writeTranslations(tx, shopId, { ...saved, primary }, article);
    if (article.status)
      await changeStatus(tx, shopId, { articleId: saved.id, status: article.status });
    await indexArticles(tx, shopId, [saved.id]);
    return saved;
  });
}

async function writeTranslations(
  tx: Prisma.TransactionClient,
  shopId: ShopId,
  { id, version, primary }: SavedArticle & { primary: string },
  { translations }: Input,
): Promise<void> {
  // The primary language first: the others count as translations of what it says now.
  const ordered = translations.toSorted(
    (a, b) => Number(b.locale === primary) - Number(a.locale === primary),
  );
  for (const translation of ordered) {
    await writeTranslation(tx, shopId, {
      articleId: id,
      version,
      primaryLocale: primary,
      translation,
      isUpToDate: true,
    });
  }
}
