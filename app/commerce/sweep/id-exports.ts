import { customerIdsExport } from "../documents/customer-documents";
import { inventoryItemIdsExport } from "../documents/inventory-documents";
import { orderIdsExport } from "../documents/order-documents";
import { productIdsExport } from "../documents/product-documents";
import type { ObjectResource } from "../mapping/mirror-resource";

/** The query that a bulk operation runs to list the ids of a resource with the times of their last changes. */
export const idExportQueries: Record<ObjectResource, string> = {
  customers: customerIdsExport.toString(),
  inventory: inventoryItemIdsExport.toString(),
  orders: orderIdsExport.toString(),
  products: productIdsExport.toString(),
};
