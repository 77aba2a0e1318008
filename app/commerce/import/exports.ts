import { customersExport } from "~/commerce/documents/customer-documents";
import { inventoryExport } from "~/commerce/documents/inventory-documents";
import { ordersExport } from "~/commerce/documents/order-documents";
import { productsExport } from "~/commerce/documents/product-documents";
import type { ObjectResource } from "~/commerce/mapping/mirror-resource";

/** The query that a bulk operation runs to export a resource. */
export const exportQueries: Record<ObjectResource, string> = {
  customers: customersExport.toString(),
  inventory: inventoryExport.toString(),
  orders: ordersExport.toString(),
  products: productsExport.toString(),
};
