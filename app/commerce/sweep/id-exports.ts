import { customerIdsExport } from "~/commerce/documents/customer-documents";
import { inventoryItemIdsExport } from "~/commerce/documents/inventory-documents";
import { orderIdsExport } from "~/commerce/documents/order-documents";
import { productIdsExport } from "~/commerce/documents/product-documents";
import type { ObjectResource } from "~/commerce/mapping/mirror-resource";

/** The query that a bulk operation runs to list the ids of a resource with the times of their last changes. */
export const idExportQueries: Record<ObjectResource, string> = {
  customers: customerIdsExport.toString(),
  inventory: inventoryItemIdsExport.toString(),
  orders: orderIdsExport.toString(),
  products: productIdsExport.toString(),
};
