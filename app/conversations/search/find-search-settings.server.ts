import type { OrderNameFormat } from "~/commerce/read/order-name";
import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import { stemLanguages } from "./word-forms";

interface SettingsRow {
  locales: string[];
  orderName: OrderNameFormat;
}

/** What a shop's conversations are searched with. */
export interface SearchSettings {
  /** Languages whose endings make no difference. */
  languages: string[];
  orderName: OrderNameFormat;
}

const FIND = `SELECT primary_locale || locales AS locales,
    json_build_object('prefix', order_name_prefix, 'suffix', order_name_suffix) AS "orderName"
  FROM shops WHERE id = $1`;

/** In which languages a shop speaks (English always among them), and how it names its orders. */
export async function findSearchSettings(tx: Transaction, shopId: ShopId): Promise<SearchSettings> {
  const [row] = await runSql<SettingsRow>(tx, FIND, [shopId]);
  const { locales = [], orderName = { prefix: "#", suffix: "" } } = row ?? {};
  const [primary = "en", ...others] = locales;
  return { languages: stemLanguages([primary, "en", ...others]), orderName };
}
