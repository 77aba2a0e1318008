/** Someone on the storefront, as the chat's own commands see them. */
export interface Visitor {
  id: string;
  contactId: string | null;
  /** Signed in, proven by Shopify; a numeric string. */
  customerId: string | null;
  /** As they typed it, else the signed-in customer's. */
  name: string | null;
  email: string | null;
  /** They entered a code that was mailed to `email`. */
  isEmailVerified: boolean;
  locale: string | null;
  /** IANA, as their browser told it. */
  timeZone: string | null;
}

const CUSTOMERS_NAME = `(SELECT NULLIF(concat_ws(' ', c.first_name, c.last_name), '') FROM customers AS c
  WHERE c.shop_id = v.shop_id AND c.id = v.customer_id)`;

/** Columns of `Visitor` over the row `v` of visitors. */
export const VISITOR_COLUMNS = `v.id::text, v.contact_id::text AS "contactId", v.customer_id::text AS "customerId",
  COALESCE(v.name, ${CUSTOMERS_NAME}) AS name, v.email, v.email_verified_at IS NOT NULL AS "isEmailVerified", v.locale, v.time_zone AS "timeZone"`;
