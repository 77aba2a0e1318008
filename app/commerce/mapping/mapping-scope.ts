import type { OrderNameFormat } from "~/commerce/read/order-name";

/** What a mapping must know besides the object. */
export interface MappingScope {
  shopId: number;
  /** When the read began that gave the object, ISO with milliseconds: the row is at least as new as this. */
  readAt: string;
  orderNameFormat: OrderNameFormat;
}
