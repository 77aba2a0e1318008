import { hashClient } from "../../channels/chat/chat-keys.server";
import type { ProxyRequest } from "../../shopify/authenticate-proxy.server";
import { limitFlood } from "../limit-flood.server";

/**
 * Counts a search of the help pages: each may be made in every language that Liquid chooses from. The page says what was
 * wrong in the shopper's language. Throws FloodError.
 */
export function limitSearch({
  shopId,
  customerId,
  clientAddress,
}: Pick<ProxyRequest, "shopId" | "customerId" | "clientAddress">): void {
  const client = clientAddress && hashClient(shopId, clientAddress);
  limitFlood(shopId, "search", { visitorId: customerId, client }, () => "");
}
