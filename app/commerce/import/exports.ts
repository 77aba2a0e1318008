import { customersExport } from "../documents/customer-documents";
import { inventoryExport } from "../documents/inventory-documents";
import { ordersExport } from "../documents/order-documents";
import { productsExport } from "../documents/product-documents";
import type { ObjectResource } from "../mapping/mirror-resource";

/** The query that a bulk operation runs to export a resource. */
export const exportQueries: Record<ObjectResource, string> = {
  customers: customersExport.toString(),
  inventory: inventoryExport.toString(),
  orders: ordersExport.toString(),
  products: productsExport.toString(),
};
