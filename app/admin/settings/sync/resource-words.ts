import type { IconSource } from "@shopify/polaris";
import {
  InventoryIcon,
  OrderIcon,
  PersonIcon,
  ProductIcon,
  StoreIcon,
} from "@shopify/polaris-icons";

interface ResourceWords {
  label: string;
  icon: IconSource;
}

/** What each part of the store's data is called. */
export const RESOURCE_WORDS = {
  shop: { label: "Store details and policies", icon: StoreIcon },
  customers: { label: "Customers", icon: PersonIcon },
  products: { label: "Products", icon: ProductIcon },
  inventory: { label: "Stock", icon: InventoryIcon },
  orders: { label: "Orders", icon: OrderIcon },
} as const satisfies Record<string, ResourceWords>;

export type ResourceName = keyof typeof RESOURCE_WORDS;
