import { z } from "zod";

const MAX_ITEMS = 50;
const line = (max: number) =>
  z
    .string()
    .transform((text) =>
      text
        .replace(/[\s\p{Cc}\p{Surrogate}]+/gu, " ")
        .trim()
        .slice(0, max),
    )
    .catch("");
const webUrl = z
  .string()
  .max(2_000)
  .pipe(z.url({ protocol: /^https?$/ }))
  .nullable()
  .catch(null);
/** "48.50" */
const amount = z
  .union([z.string(), z.number()])
  .transform((value) => Number(value))
  .refine((value) => Number.isFinite(value) && value >= 0 && value < 1e12)
  .transform((value) => value.toFixed(2))
  .catch("0.00");
const shopifyId = z
  .union([z.string(), z.number()])
  .transform(String)
  .refine((id) => /^[1-9]\d{0,17}$/.test(id))
  .nullable()
  .catch(null);

const cartItemSchema = z.object({
  title: line(300),
  variantTitle: line(300).nullable().catch(null),
  quantity: z.coerce.number().int().min(1).max(100_000).catch(1),
  price: amount,
  imageUrl: webUrl,
  productId: shopifyId,
  variantId: shopifyId,
  url: webUrl,
});

/**
 * The cart as the shopper's page tells it: a claim, shown to agents as such and bounded, so that no page can fill our
 * tables or theirs. Money is a decimal string.
 */
export const cartSchema = z.object({
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable()
    .catch(null),
  total: amount,
  items: z
    .array(z.unknown())
    .transform((items) =>
      items.slice(0, MAX_ITEMS).flatMap((item) => cartItemSchema.safeParse(item).data ?? []),
    )
    .catch([]),
});

export type VisitorCart = z.infer<typeof cartSchema>;

/** Where the shopper is; every field is a claim of the page and none is refused for its form. */
export const visitorContextSchema = z.object({
  pageUrl: webUrl.optional(),
  pageTitle: line(300).optional(),
  cart: cartSchema.nullable().optional().catch(undefined),
  locale: z
    .string()
    .regex(/^[a-zA-Z]{2,3}(?:[-_][a-zA-Z0-9]{2,8}){0,3}$/)
    .optional()
    .catch(undefined),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional()
    .catch(undefined),
  timeZone: z
    .string()
    .max(60)
    .regex(/^[\w+\-/]+$/)
    .refine((zone) => {
      try {
        return Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
      } catch {
        return false;
      }
    })
    .optional()
    .catch(undefined),
  device: z.enum(["phone", "tablet", "desktop"]).optional().catch(undefined),
});

export type VisitorContext = z.infer<typeof visitorContextSchema>;
