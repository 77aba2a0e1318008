import type { ShopId } from "../../db.server";
import { AppError } from "../../errors";
import { limitRate } from "../limit-rate.server";
import type { Texts } from "../texts/texts";
import { LOOKUP_LIMITS } from "./lookup-rules";

interface Lookup {
  email: string;
  orderNumber: string;
  /** Stand-in for their address, as `hashClient` gives it: the same for chat and pages. "": not known. */
  client: string;
}

/**
 * Counts a lookup by everything that could be tried through: the client's address, the e-mail address, the order, the
 * shop. Throws AppError RATE_LIMITED in the shopper's language.
 */
export async function limitLookups(
  shopId: ShopId,
  { email, orderNumber, client }: Lookup,
  texts: Texts,
): Promise<void> {
  const limits = [
    client
      ? { what: "lookup.address", who: client, ...LOOKUP_LIMITS.client }
      : { what: "lookup.address", who: "unknown", ...LOOKUP_LIMITS.unknownAddress },
    { what: "lookup.email", who: email, ...LOOKUP_LIMITS.email },
    { what: "lookup.order", who: orderNumber, ...LOOKUP_LIMITS.orderNumber },
    { what: "lookup.shop", who: "all", ...LOOKUP_LIMITS.shop },
  ];
  try {
    for (const limit of limits) await limitRate(shopId, limit);
  } catch (error) {
    if (error instanceof AppError && error.code === "RATE_LIMITED")
      throw new AppError("RATE_LIMITED", texts.format("lookup.too-often"), { cause: error });
    throw error;
  }
}
