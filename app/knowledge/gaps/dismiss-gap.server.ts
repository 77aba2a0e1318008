import { z } from "zod";
import { prisma, type ShopId } from "~/database/db.server";
import { AppError } from "~/errors";
import { localeSchema } from "~/knowledge/writing/knowledge-input";
import { parseInput } from "~/lib/parse-input.server";
import { requirePermission, type TeamMember } from "~/team/permissions";

const dismissGapSchema = z.object({ locale: localeSchema, key: z.string().min(1).max(200) });

export type DismissGapInput = z.input<typeof dismissGapSchema>;

/** Stops showing a search without results, however often it comes again. AppErrors: INVALID_INPUT, NOT_FOUND. */
export async function dismissGap(
  shopId: ShopId,
  staff: TeamMember,
  input: DismissGapInput,
): Promise<void> {
  requirePermission(staff, "knowledge.write");
  const { locale, key } = parseInput(dismissGapSchema, input);
  const { count } = await prisma.knowledgeSearch.updateMany({
    where: { shopId, locale, queryKey: key },
    data: { dismissedAt: new Date() },
  });
  if (count === 0) throw new AppError("NOT_FOUND", "This search is no longer in the list.");
}
