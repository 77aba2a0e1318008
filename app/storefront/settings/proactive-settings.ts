import { z } from "zod";

/** When a proactive message is offered; all conditions that are given must hold. */
const conditionsSchema = z.object({
  /** Part of the page's path: "/products/". */
  pathContains: z.string().trim().max(200).optional(),
  secondsOnPage: z.number().int().min(0).max(3_600).optional(),
  /** In the shop's currency: 50 means 50.00. */
  cartValueAtLeast: z.number().min(0).max(1_000_000).optional(),
  /** ISO 3166-1 alpha-2; empty or missing: everywhere. */
  countries: z
    .array(z.string().regex(/^[A-Z]{2}$/, { message: "Use two-letter country codes, like FI." }))
    .max(250)
    .optional(),
});

/** A message that the chat offers by itself, beside the launcher and never over the page. */
export const proactiveMessageSchema = z.object({
  id: z.string().regex(/^[\w-]{1,40}$/, { message: "That message has no usable id." }),
  isEnabled: z.boolean().default(false),
  /** Locale → text, as Shopify writes locales. A shopper whose language is missing is not shown it. */
  text: z
    .record(
      z.string().regex(/^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$/),
      z.string().trim().max(300, { message: "Keep proactive messages under 300 characters." }),
    )
    .default({}),
  conditions: conditionsSchema.prefault({}),
  /** The same visitor sees it again after so many days at the earliest. */
  maxPerVisitorDays: z.number().int().min(1).max(365).default(7),
});

export type ProactiveMessage = z.infer<typeof proactiveMessageSchema>;
