import { Banner, BlockStack, Button, Card, DropZone, InlineStack, Text } from "@shopify/polaris";
import { useState } from "react";
import { useDesk } from "~/admin/format/shop-format";
import { knowledgePath } from "~/admin/knowledge/knowledge-query";
import { countWords } from "~/admin/knowledge/knowledge-words";
import { CsvPreview } from "./csv-preview";
import { CsvProblems } from "./csv-problems";
import { decodeText } from "./decode-text";
import { MAX_CSV_LENGTH } from "./import-intent";
import { CSV_TEMPLATE, effectWords } from "./import-words";
import styles from "./import.module.css";
import { resultOf, useImport } from "./use-import";

interface ChosenFile {
  name: string;
  csv: string;
  /** Whether its letters had to be guessed. */
  isGuessed: boolean;
}

function saveTemplate() {
  const url = URL.createObjectURL(new Blob(["\uFEFF", CSV_TEMPLATE], { type: "text/csv" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = "articles.csv";
  link.click();
  // The browser reads the address after the click returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Which file was chosen and what it would do. */
function useCsvImport() {
  const action = useImport("csv");
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [error, setError] = useState<string | null>(null);
  const choose = async (chosen: File | undefined) => {
    setError(null);
    setFile(null);
    if (!chosen) return setError("Choose a file that ends in .csv.");
    // A character takes at least one byte; the exact length is looked at after reading.
    if (chosen.size > MAX_CSV_LENGTH * 4) return setError("The file is too large. Split it.");
    const { text: csv, isGuessed } = decodeText(await chosen.arrayBuffer());
    setFile({ name: chosen.name, csv, isGuessed });
    action.send({ intent: "preview", csv });
  };
  // While a file is read, the answer is still the one about the file before.
  const isOwn = file !== null && action.pending !== "preview";
  return {
    file,
    choose,
    pending: action.pending,
    error: error ?? (isOwn ? action.error : null),
    preview: isOwn ? resultOf(action.done, "preview") : null,
    result: isOwn ? resultOf(action.done, "apply") : null,
    apply: () => file && action.send({ intent: "apply", csv: file.csv }),
    reset: () => setFile(null),
  };
}

type CsvImportState = ReturnType<typeof useCsvImport>;

function Result({
  result,
  reset,
}: Pick<CsvImportState, "reset"> & {
  result: NonNullable<CsvImportState["result"]>;
}) {
  const { locale } = useDesk();
  const { created, updated, errors } = result;
  return (
    <BlockStack gap="300">
      <Banner
        tone="success"
        title={`Imported: ${countWords(created, "new text", "new texts", locale)}, ${countWords(updated, "changed", "changed", locale)}`}
        action={{ content: "Show articles", url: knowledgePath() }}
        secondaryAction={{ content: "Import another file", onAction: reset }}
      />
      {errors.length > 0 && (
        <Banner tone="warning" title="These rows were left out">
          <CsvProblems problems={errors} />
        </Banner>
      )}
    </BlockStack>
  );
}

function Chosen({ state }: { state: CsvImportState }) {
  const { locale } = useDesk();
  const { file, preview, pending, apply, reset } = state;
  const effect = preview && effectWords(preview, locale);
  return (
    <BlockStack gap="300">
      <InlineStack align="space-between" blockAlign="center" gap="200">
        <Text as="p">
          {pending === "preview" ? `Reading ${file?.name ?? "the file"} …` : file?.name}
        </Text>
        <InlineStack gap="200">
          <Button disabled={pending === "apply"} onClick={reset}>
            Choose another file
          </Button>
          {effect && (
            <Button variant="primary" loading={pending === "apply"} onClick={apply}>
              {`Import ${effect}`}
            </Button>
          )}
        </InlineStack>
      </InlineStack>
      {preview && file?.isGuessed && (
        <Banner tone="warning" title="Are the letters right?">
          The file does not say in which way its letters are stored. If ä, é or ß look wrong below,
          save it as “CSV UTF-8” in your spreadsheet and choose it again.
        </Banner>
      )}
      {preview && <CsvPreview preview={preview} />}
    </BlockStack>
  );
}

/** Brings articles from a spreadsheet: shows what a file would do, then does it. */
export function CsvImport() {
  const state = useCsvImport();
  const { file, result, choose, error } = state;
  return (
    <Card>
      <BlockStack gap="300">
        <div id="csv">
          <Text as="h2" variant="headingMd">
            From a spreadsheet
          </Text>
          <Text as="p" tone="subdued">
            A CSV file with a row for each article and language. Importing the same file again
            changes what changed and adds nothing twice.{" "}
            <Button variant="plain" onClick={saveTemplate}>
              Get an example file
            </Button>
          </Text>
        </div>
        {error && (
          <Banner tone="critical" title="The file was not read">
            {error}
          </Banner>
        )}
        <div aria-live="polite">
          {result ? (
            <Result result={result} reset={state.reset} />
          ) : file ? (
            <Chosen state={state} />
          ) : (
            <div className={styles.drop}>
              <DropZone
                label="CSV file"
                labelHidden
                accept=".csv,text/csv"
                type="file"
                allowMultiple={false}
                onDrop={(_all, [accepted]) => void choose(accepted)}
              >
                <DropZone.FileUpload actionTitle="Choose CSV file" actionHint="or drop it here" />
              </DropZone>
            </div>
          )}
        </div>
      </BlockStack>
    </Card>
  );
}
