import { useNavigate } from "@remix-run/react";
import { Icon, Select, TextField } from "@shopify/polaris";
import { SearchIcon } from "@shopify/polaris-icons";
import { useEffect, useRef, useState } from "react";
import { useDesk } from "~/admin/format/shop-format";
import { knowledgePath, type KnowledgeQuery } from "~/admin/knowledge/knowledge-query";
import { localeName, STATUS_WORDS } from "~/admin/knowledge/knowledge-words";
import { ARTICLE_STATUSES } from "~/knowledge/writing/article-kinds";
import type { ArticleList } from "~/knowledge/writing/merchant-views";
import styles from "./list.module.css";

const TYPING_PAUSE_MS = 250;
const FIELD_ID = "knowledge-search";

function SearchField({ query }: { query: KnowledgeQuery }) {
  const [text, setText] = useState(query.search);
  const navigate = useNavigate();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // Back and forward change the search from outside; what is being typed stays.
  useEffect(() => {
    if (document.activeElement?.id !== FIELD_ID) setText(query.search);
  }, [query.search]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const search = (value: string, pause = TYPING_PAUSE_MS) => {
    setText(value);
    clearTimeout(timer.current);
    timer.current = setTimeout(
      () => navigate(knowledgePath({ ...query, page: 1, search: value.trim() }), { replace: true }),
      pause,
    );
  };
  return (
    <TextField
      id={FIELD_ID}
      label="Search articles"
      labelHidden
      type="search"
      autoComplete="off"
      placeholder="Search titles"
      prefix={<Icon source={SearchIcon} tone="subdued" />}
      value={text}
      onChange={(value) => search(value)}
      clearButton
      onClearButtonClick={() => search("", 0)}
    />
  );
}

/** What the list shows: words of the title, a status, and what still needs a language. */
export function Filters({ list, query }: { list: ArticleList; query: KnowledgeQuery }) {
  const desk = useDesk();
  const navigate = useNavigate();
  const show = (part: Partial<KnowledgeQuery>) =>
    navigate(knowledgePath({ ...query, page: 1, ...part }));
  const count = new Intl.NumberFormat(desk.locale);
  const statuses = [
    { value: "", label: `All (${count.format(list.counts.all)})` },
    ...ARTICLE_STATUSES.map((status) => ({
      value: status,
      label: `${STATUS_WORDS[status]} (${count.format(list.counts[status])})`,
    })),
  ];
  const languages = [
    { value: "", label: "Any language" },
    ...list.locales.map((locale) => ({
      value: locale,
      label: `Needs ${localeName(locale, desk.locale)}`,
    })),
  ];
  return (
    <div className={styles.filters}>
      <SearchField query={query} />
      <Select
        label="Status"
        labelHidden
        options={statuses}
        value={query.status ?? ""}
        onChange={(value) =>
          show({ status: ARTICLE_STATUSES.find((status) => status === value) ?? null })
        }
      />
      <Select
        label="Language"
        labelHidden
        options={languages}
        value={query.incompleteIn ?? ""}
        onChange={(value) => show({ incompleteIn: value || null })}
      />
    </div>
  );
}
