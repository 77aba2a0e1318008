import { Badge } from "@shopify/polaris";
import type { ArticleStatus } from "~/knowledge/writing/article-kinds";
import { STATUS_WORDS } from "./knowledge-words";

/** Whether shoppers can read it. */
export function ArticleStatusBadge({ status }: { status: ArticleStatus }) {
  return <Badge tone={status === "published" ? "success" : "info"}>{STATUS_WORDS[status]}</Badge>;
}
