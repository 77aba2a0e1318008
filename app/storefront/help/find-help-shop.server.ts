import { pool, type ShopId } from "~/database/db.server";

/** The facts of a shop that its help pages need. */
export interface HelpShop {
  name: string;
  /** "https://shop.example", the address shoppers know. */
  origin: string;
  primaryLocale: string;
  /** Published languages. */
  locales: string[];
  timeZone: string;
}

interface Row extends Omit<HelpShop, "origin"> {
  domain: string;
  primaryDomain: string | null;
}

const FIND = `SELECT name, domain, primary_domain AS "primaryDomain", primary_locale AS "primaryLocale", locales,
  time_zone AS "timeZone" FROM shops WHERE id = $1`;

/** Reads them; the shop is one that was authenticated just before. */
export async function findHelpShop(shopId: ShopId): Promise<HelpShop> {
  const { rows } = await pool.query<Row>(FIND, [shopId]);
  const [row] = rows;
  if (!row) throw new Error(`there is no shop ${shopId}`);
  const { name, primaryLocale, locales, timeZone, domain, primaryDomain } = row;
  return {
    name: name || domain,
    origin: `https://${primaryDomain || domain}`,
    primaryLocale,
    locales,
    timeZone,
  };
}
