import { Text } from "@shopify/polaris";
import type { CsvProblem } from "~/knowledge/import/import-views";
import styles from "./import.module.css";

const MOST_SHOWN = 50;

const placeOf = ({ row, column }: CsvProblem): string =>
  row === null ? "The file" : `Row ${row}${column ? `, ${column}` : ""}`;

/** What is wrong or doubtful in a file, row by row. */
export function CsvProblems({ problems }: { problems: readonly CsvProblem[] }) {
  const more = problems.length - MOST_SHOWN;
  return (
    <>
      <ul className={styles.problems}>
        {problems.slice(0, MOST_SHOWN).map((problem, index) => (
          <li key={index}>
            <b>{placeOf(problem)}</b>: {problem.message}
          </li>
        ))}
      </ul>
      {more > 0 && <Text as="p">And {more} more.</Text>}
    </>
  );
}
