import type { ShopId } from "~/database/db.server";
import { runSearch } from "./search-pool.server";
import { stemLanguages } from "./word-forms";

interface SettingsRow {
  locales: string[];
  isUnindexed: boolean;
}

/** What a shop's conversations are searched with. */
export interface SearchSettings {
  /** Languages whose endings make no difference. */
  languages: string[];
  /** Some conversations have changed since they were indexed. */
  isUnindexed: boolean;
}

const FIND = `SELECT primary_locale || locales AS locales,
    EXISTS (SELECT FROM unindexed_conversations WHERE shop_id = $1) AS "isUnindexed"
  FROM shops WHERE id = $1`;

/** Languages of a shop, English always among them, and whether there is anything to index. */
export async function findSearchSettings(shopId: ShopId): Promise<SearchSettings> {
  const [row] = await runSearch<SettingsRow>({
    name: "search-settings",
    text: FIND,
    values: [shopId],
  });
  const [primary = "en", ...others] = row?.locales ?? [];
  return {
    languages: stemLanguages([primary, "en", ...others]),
    isUnindexed: row?.isUnindexed ?? false,
  };
}
