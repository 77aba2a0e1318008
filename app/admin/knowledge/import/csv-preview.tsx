import { Badge, Banner, BlockStack, Text } from "@shopify/polaris";
import { useDesk } from "~/admin/format/shop-format";
import { countWords, localeName } from "~/admin/knowledge/knowledge-words";
import { ArticleStatusBadge } from "~/admin/knowledge/status-badge";
import type { CsvPreview as Preview } from "~/knowledge/import/import-views";
import { CsvProblems } from "./csv-problems";
import { effectWords, mistakeWords, ROW_WORDS } from "./import-words";
import styles from "./import.module.css";

function Sample({ sample, rows }: Pick<Preview, "sample" | "rows">) {
  const desk = useDesk();
  if (sample.length === 0) return null;
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label="Rows of the file">
      <table className={styles.table}>
        <caption>
          {sample.length < rows
            ? `The first ${sample.length} of ${countWords(rows, "row", "rows", desk.locale)}`
            : countWords(rows, "row", "rows", desk.locale)}
        </caption>
        <thead>
          <tr>
            {["Row", "Title", "Language", "Category", "Status", ""].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.map((row) => (
            <tr key={row.row}>
              <td>{row.row}</td>
              <td>
                <bdi>{row.title}</bdi>
              </td>
              <td>{localeName(row.locale, desk.locale)}</td>
              <td>
                <bdi>{row.category || "–"}</bdi>
              </td>
              <td>
                <ArticleStatusBadge status={row.status} />
              </td>
              <td>
                <Badge tone={row.action === "create" ? "success" : undefined}>
                  {ROW_WORDS[row.action]}
                </Badge>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What a file would do before it does it. */
export function CsvPreview({ preview }: { preview: Preview }) {
  const { locale } = useDesk();
  const { errors, warnings, newCategories, unchanged } = preview;
  const effect = effectWords(preview, locale);
  return (
    <BlockStack gap="300">
      <Text as="p" fontWeight="semibold">
        {effect ?? "Nothing would change"}
        {unchanged > 0 && `; ${countWords(unchanged, "row is", "rows are", locale)} here already`}
      </Text>
      {errors.length > 0 && (
        <Banner tone="critical" title={mistakeWords(errors, locale)}>
          <CsvProblems problems={errors} />
        </Banner>
      )}
      {warnings.length > 0 && (
        <Banner tone="warning" title="Check these rows">
          <CsvProblems problems={warnings} />
        </Banner>
      )}
      {newCategories.length > 0 && <Text as="p">New categories: {newCategories.join(", ")}.</Text>}
      <Sample {...preview} />
    </BlockStack>
  );
}
