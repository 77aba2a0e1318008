import type { ShopId } from "~/database/db.server";
import { rememberFor } from "~/lib/remember-for.server";
import { getTexts } from "~/storefront/texts/get-texts.server";
import type { Texts } from "~/storefront/texts/texts";

const recall = rememberFor({ keepMs: 10_000, maxKeys: 2_000 }, (key: `${ShopId} ${string}`) => {
  const [shopId = "", locale = ""] = key.split(" ");
  return getTexts(Number(shopId), locale);
});

/** `getTexts`, at most ten seconds old: requests of open pages come by the hundred, and words change by the week. */
export function recallTexts(shopId: ShopId, locale: string): Promise<Texts> {
  return recall(`${shopId} ${locale}`);
}
