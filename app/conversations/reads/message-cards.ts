import { z } from "zod";

const url = z
  .string()
  .max(2_000)
  .pipe(z.url({ protocol: /^https?$/ }));
const text = z.string().max(500);

/** What may stand beside a message's text, for people and pages; mail shows the same as text. */
export const messageCardSchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("product"),
    productId: z.string(),
    variantId: z.string().nullable(),
    title: text,
    variantTitle: text.nullable(),
    imageUrl: url.nullable(),
    /** "48.50" */
    price: z.string(),
    currency: z.string(),
    /** Page of the product in the shop. */
    url,
    isAvailable: z.boolean(),
  }),
  z.object({
    type: z.literal("discount"),
    code: z.string().max(255),
    /** "10 % off everything" */
    title: text,
    /** Applies the code and opens the shop. */
    url,
    endsAt: z.string().nullable(),
  }),
  z.object({
    type: z.literal("order"),
    orderId: z.string(),
    /** "#1001" */
    name: text,
    /** What the shopper reads, in their language: "On its way". */
    status: text,
    /** Steps with their moment, oldest first: what happened, and what comes next. */
    steps: z
      .array(z.object({ label: text, at: z.string().nullable(), isDone: z.boolean() }))
      .max(12),
    /** "Arrives Tue 24 Nov", or null when nobody knows. */
    expected: text.nullable(),
    trackings: z
      .array(z.object({ company: text.nullable(), number: text.nullable(), url: url.nullable() }))
      .max(10),
    items: z
      .array(z.object({ title: text, quantity: z.number().int(), imageUrl: url.nullable() }))
      .max(20),
    /** Shopify's own page of the order. */
    url: url.nullable(),
  }),
  z.object({
    type: z.literal("article"),
    articleId: z.string(),
    title: text,
    /** Path in the shop ("/apps/help/articles/returns"), or null where it is not known. */
    url: z.string().max(2_000).nullable(),
  }),
]);

export type MessageCard = z.infer<typeof messageCardSchema>;
export const messageCardsSchema = z.array(messageCardSchema).max(10);
