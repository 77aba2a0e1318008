import type { ShopId } from "~/database/db.server";
import { AppError } from "~/errors";
import { admitWhenBusy, type Patience } from "./admit-when-busy.server";
import { countRate, giveBackRate, type CountedAction } from "./count-rate.server";

export interface RateLimit extends CountedAction {
  /** So many times in a window. */
  max: number;
  /** What somebody is told who did it too often; English unless given. */
  message?: string;
}

/**
 * Counts what one visitor, address or person does. Throws AppError RATE_LIMITED beyond the limit; its message is the
 * limit's own, or says in English when to try again. For what shoppers do: limitShopper.
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

/** All shoppers of a shop together. */
const ALL = "all";

interface CrowdLimit extends Omit<RateLimit, "who"> {
  /** What many may use up who are not it, as an address that anybody can type; all shoppers together unless given. */
  who?: string;
  /** Hardness of the puzzle in bits, where the usual one is too easy for what is let in. */
  bits?: number;
}

async function limitCrowd(
  shopId: ShopId,
  {
    message = "Very many people ask at the moment. Try again.",
    bits,
    who = ALL,
    ...limit
  }: CrowdLimit,
  patience: Patience,
): Promise<void> {
  const { count } = await countRate(shopId, { ...limit, who });
  if (count <= limit.max) return;
  const debt = count / limit.max - 1;
  await admitWhenBusy(shopId, { debt, message, ...(bits ? { bits } : {}) }, patience);
}

interface ShopperLimits {
  /** Of the shopper alone: a visitor, an address, both. */
  own: readonly RateLimit[];
  /** What all shoppers share. Beyond these nobody is refused for what others did: BusyError asks for a proof. */
  crowds: readonly CrowdLimit[];
}

/**
 * Counts what a shopper does, by each limit. Throws AppError RATE_LIMITED when it is too much for themselves, BusyError
 * when it is too much for all together and `patience` brings no proof. What was refused did not happen, so it is not
 * counted by any.
 */
export async function limitShopper(
  shopId: ShopId,
  { own, crowds }: ShopperLimits,
  patience: Patience,
): Promise<void> {
  const counted: CountedAction[] = [];
  try {
    for (const limit of own) {
      counted.push(limit);
      await limitRate(shopId, limit);
    }
    for (const limit of crowds) {
      counted.push({ ...limit, who: limit.who ?? ALL });
      await limitCrowd(shopId, limit, patience);
    }
  } catch (error) {
    if (error instanceof AppError)
      for (const countable of counted) await giveBackRate(shopId, countable);
    throw error;
  }
}
