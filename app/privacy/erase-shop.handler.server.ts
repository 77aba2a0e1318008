import { eraseShop } from "./erase-shop.server";

/** Runs eraseShopJob. */
export const handleEraseShop = ({ shopId, webhookId }: { shopId: number; webhookId: string }) =>
  eraseShop(shopId, webhookId);
