/**
 * SQL that picks the language a reader gets of each article or category: the wished one, else the same language of
 * another region, else the shop's primary one; others are not shown. The wished locale is $2 and the primary one $3.
 */
const rank = (column: string): string =>
  `CASE WHEN lower(${column}) = lower($2) THEN 0
    WHEN split_part(lower(${column}), '-', 1) = split_part(lower($2), '-', 1) THEN 1
    WHEN ${column} = $3 THEN 2 END`;

/** `DISTINCT ON` query over `table` for `shop_id = $1`; `owner` is the column with the article or category. */
export const chosenTranslations = (table: string, owner: string): string =>
  `(SELECT DISTINCT ON (c.${owner}) c.* FROM ${table} c WHERE c.shop_id = $1 AND ${rank("c.locale")} IS NOT NULL
    ORDER BY c.${owner}, ${rank("c.locale")}, c.locale)`;
