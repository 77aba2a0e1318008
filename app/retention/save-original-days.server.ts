import { z } from "zod";
import { pool, type ShopId } from "~/database/db.server";
import { parseInput } from "~/lib/parse-input.server";
import { requirePermission, type TeamMember } from "~/team/permissions";
import { ORIGINAL_DAYS } from "./retention-rules";

const schema = z.object({ originalDays: z.literal([...ORIGINAL_DAYS]) });

const SAVE = `UPDATE shops SET original_days = $2 WHERE id = $1`;

/** Stores how long the shop wants originals of mails kept; what is older goes the next night. AppError INVALID_INPUT. */
export async function saveOriginalDays(
  shopId: ShopId,
  staff: TeamMember,
  input: unknown,
): Promise<void> {
  requirePermission(staff, "settings.change");
  const { originalDays } = parseInput(schema, input);
  await pool.query(SAVE, [shopId, originalDays]);
}
