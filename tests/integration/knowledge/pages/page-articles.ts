import { z } from "zod";
import { callRoute } from "./call-route";

const savedSchema = z.object({ article: z.object({ id: z.string(), version: z.number() }) });

/** The article that a page says it has saved. */
export const savedArticle = (json: unknown) => savedSchema.parse(json).article;

/** What the editor of a new article sends. */
export const draft = (part: Record<string, unknown> = {}) => ({
  intent: "save",
  version: null,
  kind: "article",
  isFeatured: false,
  categoryId: null,
  facts: {},
  translations: [{ locale: "en", title: "Sizes", bodyHtml: "<p>Small</p><script>x</script>" }],
  ...part,
});

/** Creates an article by way of the editor's page. */
export async function createArticle(shop: string, part?: Record<string, unknown>) {
  const { json } = await callRoute("app.knowledge.new", { shop, body: draft(part) });
  return savedArticle(json);
}
