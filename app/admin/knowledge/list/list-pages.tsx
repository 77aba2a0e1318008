import { useNavigate } from "@remix-run/react";
import { Pagination } from "@shopify/polaris";
import { useDesk } from "~/admin/format/shop-format";
import { knowledgePath, type KnowledgeQuery } from "~/admin/knowledge/knowledge-query";
import type { ArticleList } from "~/knowledge/writing/merchant-views";
import styles from "./list.module.css";

/** Goes through the pages of a list that does not fit on one. */
export function ListPages({ list, query }: { list: ArticleList; query: KnowledgeQuery }) {
  const navigate = useNavigate();
  const { locale } = useDesk();
  const pages = Math.ceil(list.total / list.pageSize);
  if (pages <= 1) return null;
  const number = new Intl.NumberFormat(locale);
  const go = (page: number) => navigate(knowledgePath({ ...query, page }));
  return (
    <div className={styles.pages}>
      <Pagination
        accessibilityLabel="Pages of articles"
        label={`${number.format(list.page)} of ${number.format(pages)}`}
        hasPrevious={list.page > 1}
        hasNext={list.page < pages}
        onPrevious={() => go(list.page - 1)}
        onNext={() => go(list.page + 1)}
      />
    </div>
  );
}
