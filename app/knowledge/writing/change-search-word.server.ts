import type { ShopId } from "~/database/db.server";
import { withTransaction } from "~/database/transaction.server";
import { AppError } from "~/errors";
import { indexArticles } from "~/knowledge/search/index-articles.server";
import { parseInput } from "~/lib/parse-input.server";
import type { TeamMember } from "~/team/permissions";
import {
  changeSearchWordSchema,
  MAX_SEARCH_WORDS,
  type ChangeSearchWordInput,
} from "./knowledge-input";
import { lockKnowledge } from "./lock-knowledge.server";

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/**
 * Adds a word by which search finds an article in a language, or takes it away; nothing happens when it is so already.
 * AppErrors: FORBIDDEN, INVALID_INPUT (too many), NOT_FOUND.
 */
export async function changeSearchWord(
  shopId: ShopId,
  staff: TeamMember,
  input: ChangeSearchWordInput,
): Promise<void> {
  const { articleId, locale, word, isWanted } = parseInput(changeSearchWordSchema, input);
  await withTransaction(async (tx) => {
    await lockKnowledge(tx, shopId, staff);
    const where = { shopId_articleId_locale: { shopId, articleId, locale } };
    const text = await tx.articleTranslation.findUnique({ where, select: { searchWords: true } });
    if (!text) throw new AppError("NOT_FOUND", "This article does not exist any more.");
    const others = text.searchWords.filter((one) => !isSame(one, word));
    if (isWanted === others.length < text.searchWords.length) return;
    const searchWords = isWanted ? [...others, word] : others;
    if (searchWords.length > MAX_SEARCH_WORDS)
      throw new AppError(
        "INVALID_INPUT",
        `An article has up to ${MAX_SEARCH_WORDS} search words in a language. Remove one first.`,
      );
    await tx.articleTranslation.update({ where, data: { searchWords } });
    // An editor that is open elsewhere must notice: it would write the old words back.
    await tx.article.update({
      where: { shopId_id: { shopId, id: articleId } },
      data: { version: { increment: 1 } },
    });
    await indexArticles(tx, shopId, [articleId]);
  });
}
