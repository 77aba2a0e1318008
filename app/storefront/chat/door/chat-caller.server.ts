import type { ShopId } from "~/database/db.server";
import { AppError } from "~/errors";
import { acceptedKeys } from "~/lib/keys.server";
import type { Patience } from "~/limits/admit-when-busy.server";
import type { Texts } from "~/storefront/texts/texts";
import { findVisitorById, type FoundVisitor } from "~/visitors/find-visitor-by-id.server";
import { readVisitorToken } from "~/visitors/visitor-token";
import { recallTexts } from "./recall-texts.server";

/** The visitor who asks, proven by our token. */
export interface ChatCaller {
  shopId: ShopId;
  visitor: FoundVisitor;
  /** Stand-in for their address. */
  client: string;
  /** What they bring where all shoppers of the shop together do too much. */
  patience: Patience;
  texts: Texts;
}

interface Credentials {
  token: string;
  /** Of a signed proxy request; null: the token says which. */
  shopId: ShopId | null;
  /** Customer whom Shopify says is signed in, of a proxy request; undefined: not told. */
  customerId?: string | null;
  /** Of patience, where one was asked for. */
  proof: string | null;
}

const OVER = "This chat has ended. Open it again.";

/**
 * Who holds this token. Throws AppError UNAUTHORIZED when it is forged, over, of another shop or of a visitor who is
 * gone; or of a customer who, by Shopify's word, is not the one signed in any more.
 */
export async function findCaller({
  token,
  shopId,
  customerId,
  proof,
}: Credentials): Promise<ChatCaller> {
  const claims = readVisitorToken(acceptedKeys("visitor token"), "session", {
    token,
    shopId,
    now: new Date(),
  });
  if (!claims) throw new AppError("UNAUTHORIZED", OVER);
  const isSomeoneElse =
    claims.customerId !== null && customerId !== undefined && customerId !== claims.customerId;
  if (isSomeoneElse) throw new AppError("UNAUTHORIZED", OVER);
  const visitor = await findVisitorById(claims.shopId, claims.visitorId);
  // A guest who has signed in meanwhile is a customer: the guest's old token opens nothing of theirs.
  if (!visitor || visitor.customerId !== claims.customerId)
    throw new AppError("UNAUTHORIZED", OVER);
  const texts = await recallTexts(claims.shopId, visitor.locale ?? "");
  const patience: Patience = { who: visitor.id, way: "work", proof };
  return { shopId: claims.shopId, visitor, client: claims.client, patience, texts };
}
