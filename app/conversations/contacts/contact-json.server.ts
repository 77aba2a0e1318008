import { jsonArray, jsonObject } from "~/database/sql-json.server";

/** SQL that gives the row `contact` of `contacts` as JSON. Shape: ContactView. */
export const CONTACT_JSON = jsonObject({
  id: "contact.id",
  name: "contact.name",
  locale: "contact.locale",
  addresses: jsonArray(
    jsonObject({
      kind: "address.kind",
      value: "address.value",
      isClaim: "address.claimed_by <> ''",
    }),
    `(SELECT * FROM contact_addresses WHERE shop_id = contact.shop_id AND contact_id = contact.id
      ORDER BY created_at, value LIMIT 20) AS address`,
  ),
});
