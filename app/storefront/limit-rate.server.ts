import type { ShopId } from "../db.server";
import { AppError } from "../errors";
import { admitWhenBusy, type Patience } from "./limits/admit-when-busy.server";
import { type Countable, countRate } from "./limits/count-rate.server";

export interface RateLimit extends Countable {
  /** So many times in a window. */
  max: number;
  /** What somebody is told who did it too often; English unless given. */
  message?: string;
}

/**
 * Counts what one visitor, address or person does. Throws AppError RATE_LIMITED beyond the limit; its message is the
 * limit's own, or says in English when to try again. For all shoppers of a shop together: limitCrowd.
 */
export async function limitRate(shopId: ShopId, limit: RateLimit): Promise<void> {
  const { count, secondsLeft } = await countRate(shopId, limit);
  if (count <= limit.max) return;
  if (limit.message !== undefined) throw new AppError("RATE_LIMITED", limit.message);
  const minutes = Math.max(1, Math.ceil(secondsLeft / 60));
  throw new AppError(
    "RATE_LIMITED",
    `That was too often. Try again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`,
  );
}

interface CrowdLimit extends Omit<RateLimit, "who"> {
  /** What many may use up who are not it, as an address that anybody can type; all shoppers together unless given. */
  who?: string;
  /** Hardness of the puzzle in bits, where the usual one is too easy for what is let in. */
  bits?: number;
}

/**
 * Counts what all shoppers of a shop do together. Beyond the limit nobody is refused for what others did: BusyError asks
 * for a proof, and whoever brings it is let in.
 */
export async function limitCrowd(
  shopId: ShopId,
  {
    message = "Very many people ask at the moment. Try again.",
    bits,
    who = "all",
    ...limit
  }: CrowdLimit,
  patience: Patience,
): Promise<void> {
  const { count } = await countRate(shopId, { ...limit, who });
  if (count <= limit.max) return;
  const debt = count / limit.max - 1;
  await admitWhenBusy(shopId, { debt, message, ...(bits ? { bits } : {}) }, patience);
}
