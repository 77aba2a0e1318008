import { hashClient } from "~/channels/chat/chat-keys.server";
import type { Patience } from "~/limits/admit-when-busy.server";
import { limitFlood } from "~/limits/limit-flood.server";
import type { ProxyRequest } from "~/shopify/authenticate-proxy.server";

/**
 * Counts a search of the help pages: each may be made in every language that Liquid chooses from. The page says what was
 * wrong in the shopper's language. Throws FloodError, BusyError.
 */
export async function limitSearch(
  { shopId, customerId, clientAddress }: ProxyRequest,
  patience: Patience,
): Promise<void> {
  const client = clientAddress && hashClient(shopId, clientAddress);
  await limitFlood(shopId, "search", { visitorId: customerId, client, patience }, () => "");
}
