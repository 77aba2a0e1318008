import { CsvError, parse } from "csv-parse/sync";
import { AppError } from "~/errors";
import type { ArticleStatus } from "~/knowledge/writing/article-kinds";
import { htmlToText } from "~/knowledge/writing/html-to-text";
import { localeSchema, translationInputSchema } from "~/knowledge/writing/knowledge-input";
import { plainTextToHtml } from "~/knowledge/writing/plain-text-to-html";
import { sanitiseArticleHtml } from "~/knowledge/writing/sanitise-article-html";
import { matchLocale } from "~/languages/locales";
import { readHeader, type CsvColumn } from "./csv-columns";
import type { CsvProblem } from "./import-views";

export interface CsvRow {
  /** As a spreadsheet counts: the header is row 1. */
  row: number;
  /** What the article is found again by. */
  key: string;
  /** The file's own id; empty when it has none. */
  id: string;
  locale: string;
  category: string;
  title: string;
  /** Sanitised. */
  bodyHtml: string;
  summary: string;
  /** Null: not said. */
  status: ArticleStatus | null;
}

export interface ParsedCsv {
  /** Rows with content, right or wrong. */
  total: number;
  rows: CsvRow[];
  errors: CsvProblem[];
  warnings: CsvProblem[];
}

interface ShopLocales {
  primary: string;
  all: readonly string[];
}

/** What one request imports in time. */
const MAX_ROWS = 2_000;
/** A file whose first line is longer is no table: it is not taken apart to find that out. */
const MAX_HEADER = 10_000;
/** Lines of the file, blank ones and those inside of cells too. */
const MAX_LINES = 30_000;
const MAX_CATEGORY = 100;
const MAX_ID = 200;

const STATUS_WORDS: Readonly<Record<ArticleStatus, string>> = {
  published:
    "published publish public active live yes true 1 x julkaistu publié veröffentlicht publicado",
  draft:
    "draft hidden private inactive unpublished archived no false 0 luonnos brouillon entwurf borrador",
};

const NO_HEADER = 'The first row must name the columns; "title" and "body" are needed at least.';

function problem(row: number | null, column: CsvColumn | null, message: string): CsvProblem {
  return { row, column, message };
}

const firstLineOf = (text: string): string => text.slice(0, text.search(/[\r\n]|$/));

/** Ends of lines, each of "\r\n" once or twice. */
function countLines(text: string): number {
  let lines = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) lines += 1;
  }
  return lines;
}

/** Spreadsheets of many countries part cells by semicolons; the header tells. */
function findDelimiter(text: string): string {
  const header = firstLineOf(text);
  const count = (delimiter: string) => header.split(delimiter).length;
  return [",", ";", "\t"].toSorted((a, b) => count(b) - count(a))[0] ?? ",";
}

function readCells(text: string): string[][] {
  return parse(text, {
    delimiter: findDelimiter(text),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
  });
}

function readStatus(text: string): ArticleStatus | null | undefined {
  const word = text.trim().toLowerCase();
  if (word === "") return null;
  return (["published", "draft"] as const).find((status) =>
    STATUS_WORDS[status].split(" ").includes(word),
  );
}

function readLocale(text: string, { primary, all }: ShopLocales): string | null {
  const wanted = text.trim().replaceAll("_", "-");
  if (wanted === "") return primary;
  const known = matchLocale(wanted, all);
  if (known) return known;
  try {
    const canonical = Intl.getCanonicalLocales(wanted)[0];
    return localeSchema.safeParse(canonical).data ?? null;
  } catch {
    return null;
  }
}

const foldTitle = (title: string): string =>
  title.normalize("NFKC").toLowerCase().replace(/\s+/g, " ");

function cleanBody(html: string): string | AppError {
  try {
    return sanitiseArticleHtml(html);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

/** Reads one row, noting into `parsed` what is wrong with it. */
function readRow(
  cell: (column: CsvColumn) => string,
  row: number,
  { parsed, locales }: { parsed: ParsedCsv; locales: ShopLocales },
): void {
  const wrong = (column: CsvColumn, message: string) =>
    void parsed.errors.push(problem(row, column, message));
  const locale = readLocale(cell("locale"), locales);
  if (locale === null)
    return wrong(
      "locale",
      `"${cell("locale")}" is no language. Write it as Shopify does: fi, fr, zh-CN.`,
    );
  const status = readStatus(cell("status"));
  if (status === undefined)
    return wrong("status", `"${cell("status")}" is neither "published" nor "draft".`);
  const text = translationInputSchema.safeParse({
    locale,
    title: cell("title"),
    bodyHtml: plainTextToHtml(cell("body")),
    summary: cell("summary"),
  });
  if (!text.success) {
    const issue = text.error.issues[0];
    const column =
      issue?.path[0] === "bodyHtml" ? "body" : issue?.path[0] === "summary" ? "summary" : "title";
    return wrong(column, issue?.message ?? "This row cannot be read.");
  }
  const id = cell("id").trim();
  if (id.length > MAX_ID) return wrong("id", `The id is longer than ${MAX_ID} characters.`);
  const category = cell("category").replace(/\s+/g, " ").trim();
  if (category.length > MAX_CATEGORY)
    return wrong("category", `The category is longer than ${MAX_CATEGORY} characters.`);
  const bodyHtml = cleanBody(text.data.bodyHtml);
  if (bodyHtml instanceof AppError) return wrong("body", bodyHtml.message);
  if (htmlToText(bodyHtml) === "" && status === "published")
    return wrong("body", "The text is empty, and an empty article cannot be published.");
  const { title, summary } = text.data;
  const key = id ? `csv:${id}` : `csv-title:${locale}:${foldTitle(title)}`;
  if (!locales.all.includes(locale))
    parsed.warnings.push(
      problem(
        row,
        "locale",
        `Your store does not publish "${locale}": shoppers see the text once it does.`,
      ),
    );
  parsed.rows.push({ row, key, id, locale, category, title, bodyHtml, summary, status });
}

function refuseRepeats(parsed: ParsedCsv): void {
  const seen = new Map<string, number>();
  parsed.rows = parsed.rows.filter(({ key, locale, row, id }) => {
    const first = seen.get(`${key} ${locale}`);
    seen.set(`${key} ${locale}`, first ?? row);
    if (first === undefined) return true;
    const what = id ? "id and language" : "title and language";
    parsed.errors.push(problem(row, id ? "id" : "title", `Has the same ${what} as row ${first}.`));
    return false;
  });
}

/** Reads a file of articles, row by row; what is wrong is told by row and the rest is kept. */
export function parseArticlesCsv(csv: string, locales: ShopLocales): ParsedCsv {
  const parsed: ParsedCsv = { total: 0, rows: [], errors: [], warnings: [] };
  const fail = (message: string): ParsedCsv => ({
    ...parsed,
    errors: [problem(null, null, message)],
  });
  const text = csv
    .replace(/^\ufeff/, "")
    .replaceAll("\u0000", "")
    .toWellFormed();
  if (firstLineOf(text).length > MAX_HEADER) return fail(NO_HEADER);
  if (countLines(text) > MAX_LINES)
    return fail(`The file has more than ${MAX_LINES} lines. Split it.`);
  let cells: string[][];
  try {
    cells = readCells(text);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return fail(
      "The file cannot be read as CSV: a quotation mark is not closed. Save it as CSV UTF-8 again.",
    );
  }
  const [header = [], ...lines] = cells;
  const places = readHeader(header);
  if (!places.has("title") || !places.has("body")) return fail(NO_HEADER);
  const filled = lines
    .map((line, index) => ({ line, row: index + 2 }))
    .filter(({ line }) => line.some((cell) => cell.trim() !== ""));
  if (filled.length > MAX_ROWS)
    return fail(`The file has ${filled.length} rows; at most ${MAX_ROWS} at a time. Split it.`);
  parsed.total = filled.length;
  for (const { line, row } of filled) {
    const cell = (column: CsvColumn) => line[places.get(column) ?? -1] ?? "";
    readRow(cell, row, { parsed, locales });
  }
  refuseRepeats(parsed);
  return parsed;
}
