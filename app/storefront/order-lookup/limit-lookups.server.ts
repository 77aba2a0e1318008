import type { ShopId } from "~/database/db.server";
import type { Patience } from "~/limits/admit-when-busy.server";
import { giveBackRate } from "~/limits/count-rate.server";
import { limitShopper } from "~/limits/limit-rate.server";
import type { Texts } from "~/storefront/texts/texts";
import { MISS_LIMITS } from "./lookup-rules";

interface Lookup {
  /** Stand-in for their address, as `hashClient` gives it: the same for chat and pages. "": not known. */
  client: string;
  patience: Patience;
}

/**
 * Counts a lookup as one that misses, by the client's address and for the shop, until the right code shows that it did
 * not. Whether it will is not known here, and must not be told by what is counted: an order that exists and one that does
 * not look alike to whoever cannot read the mail. Neither number nor e-mail address is counted: what others try with them
 * keeps nobody out. Throws AppError RATE_LIMITED in the shopper's language for the client, BusyError for the shop.
 */
export async function limitLookups(
  shopId: ShopId,
  { client, patience }: Lookup,
  texts: Texts,
): Promise<void> {
  const message = texts.format("lookup.too-often");
  const own = { what: "lookup.address", who: client, message, ...MISS_LIMITS.client };
  const crowd = { what: "lookup.shop", message, ...MISS_LIMITS.shop };
  await limitShopper(shopId, { own: client === "" ? [] : [own], crowds: [crowd] }, patience);
}

/** The lookup found its order: it counts no more. */
export async function giveBackLookup(shopId: ShopId, client: string): Promise<void> {
  const { client: ofClient, shop: ofShop } = MISS_LIMITS;
  if (client !== "")
    await giveBackRate(shopId, { what: "lookup.address", who: client, ...ofClient });
  await giveBackRate(shopId, { what: "lookup.shop", who: "all", ...ofShop });
}
