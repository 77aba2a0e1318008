import { z } from "zod";
import type { ShopId } from "~/database/db.server";
import { withTransaction } from "~/database/transaction.server";
import { indexArticles } from "~/knowledge/search/index-articles.server";
import { lockKnowledge } from "~/knowledge/writing/lock-knowledge.server";
import { parseInput } from "~/lib/parse-input.server";
import { findShopLocales, type ShopLocales } from "~/shops/find-shop-locales.server";
import type { TeamMember } from "~/team/permissions";
import type { CsvImportResult, CsvRowAction } from "./import-views";
import { parseArticlesCsv, type CsvRow } from "./parse-articles-csv";
import { planCsvImport, type PlannedRow } from "./plan-csv-import.server";
import { writeCsvArticle } from "./write-csv-article.server";

const BATCH = 100;
const TIMEOUT_MS = 60_000;

const importArticlesCsvSchema = z.object({ csv: z.string() });

type Group = [PlannedRow, ...PlannedRow[]];

interface Import {
  staff: TeamMember;
  locales: ShopLocales;
}

/** The rows that change something, by article, each with its primary language first. */
function groupByArticle(planned: readonly PlannedRow[], { primary }: ShopLocales): Group[] {
  const changing = planned.filter(({ action }) => action !== "unchanged");
  const groups = Map.groupBy(changing, ({ row, existing }) => existing?.id ?? row.key);
  return [...groups.values()].flatMap((rows): Group[] => {
    const [first, ...others] = rows.toSorted(
      (a, b) => Number(b.row.locale === primary) - Number(a.row.locale === primary),
    );
    return first ? [[first, ...others]] : [];
  });
}

/** Writes some rows, compared with what is there once nobody else can change it; gives what became of each. */
async function writeBatch(
  shopId: ShopId,
  rows: readonly CsvRow[],
  { staff, locales }: Import,
): Promise<CsvRowAction[]> {
  return withTransaction(async (tx) => {
    await lockKnowledge(tx, shopId, staff);
    const { planned } = await planCsvImport(shopId, rows, tx);
    const ids: string[] = [];
    for (const group of groupByArticle(planned, locales))
      ids.push(
        await writeCsvArticle(tx, shopId, { planned: group, primaryLocale: locales.primary }),
      );
    await indexArticles(tx, shopId, ids);
    return planned.map(({ action }) => action);
  }, TIMEOUT_MS);
}

/** Rows in batches that keep the languages of an article together. */
function toBatches(rows: readonly CsvRow[]): CsvRow[][] {
  const batches: CsvRow[][] = [];
  for (const group of Map.groupBy(rows, ({ key }) => key).values()) {
    const last = batches.at(-1);
    if (last && last.length < BATCH) last.push(...group);
    else batches.push(group);
  }
  return batches;
}

/**
 * Imports a CSV file of articles: what is new is created, what differs is replaced, the rest stays. Rows with an error
 * are left out and reported. A second import of the same file changes nothing, so one that was interrupted is simply
 * repeated. AppError INVALID_INPUT.
 */
export async function importArticlesCsv(
  shopId: ShopId,
  staff: TeamMember,
  input: z.input<typeof importArticlesCsvSchema>,
): Promise<CsvImportResult> {
  const { csv } = parseInput(importArticlesCsvSchema, input);
  const locales = await findShopLocales(shopId);
  const { rows, errors } = parseArticlesCsv(csv, locales);
  const actions: CsvRowAction[] = [];
  for (const batch of toBatches(rows))
    actions.push(...(await writeBatch(shopId, batch, { staff, locales })));
  const count = (wanted: CsvRowAction) => actions.filter((action) => action === wanted).length;
  return {
    created: count("create"),
    updated: count("update"),
    unchanged: count("unchanged"),
    errors,
  };
}
