import { exportCustomer } from "./export-customer.server";

/** Runs exportCustomerJob. */
export const handleExportCustomer = ({
  shopId,
  webhookId,
}: {
  shopId: number;
  webhookId: string;
}) => exportCustomer(shopId, webhookId);
