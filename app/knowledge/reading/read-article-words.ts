import { z } from "zod";
import {
  ARTICLE_KINDS,
  ARTICLE_STATUSES,
  type ArticleKind,
  type ArticleStatus,
} from "~/knowledge/writing/article-kinds";

const kindSchema = z.enum(ARTICLE_KINDS).catch("article");
const statusSchema = z.enum(ARTICLE_STATUSES).catch("draft");

/** The kind a row has; a word of a later release counts as an ordinary article. */
export const readKind = (stored: string): ArticleKind => kindSchema.parse(stored);

/** The status a row has; what is not known is not shown to shoppers. */
export const readStatus = (stored: string): ArticleStatus => statusSchema.parse(stored);
