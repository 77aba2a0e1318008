import { z } from "zod";

/** What can happen to an order that whoever answers about it should know. */
export const orderChangeKind = z.enum([
  "cancelled",
  "paid",
  "partly-refunded",
  "refunded",
  "partly-fulfilled",
  "fulfilled",
  "delivered",
  "address-changed",
  "items-changed",
]);

export type OrderChangeKind = z.infer<typeof orderChangeKind>;

export const orderChangeSchema = z.object({
  orderId: z.string(),
  kind: orderChangeKind,
  /** When it happened at Shopify, ISO 8601 in UTC. */
  at: z.iso.datetime(),
});

export type OrderChange = z.infer<typeof orderChangeSchema>;
