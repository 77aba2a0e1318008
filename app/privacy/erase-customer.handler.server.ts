import { eraseCustomer } from "./erase-customer.server";

/** Runs eraseCustomerJob. */
export const handleEraseCustomer = ({ shopId, webhookId }: { shopId: number; webhookId: string }) =>
  eraseCustomer(shopId, webhookId);
