/**
 * How one table takes part in a shopper's rights. Every table of the schema is listed: a test compares this list with
 * the database, so that a new table is thought about before it holds anything.
 */
export type TablePrivacy =
  | {
      about: "shopper";
      /** Gives `row`; where there are files, without them but with the `bytes` that each would add. */
      export: string;
      erase: readonly string[];
      /** The column with a file, the rows it is in (with the id as t.id), and how people get at one too large to export. */
      file?: { column: string; from: string; download: string };
    }
  /** Holds nothing about shoppers; says what instead. */
  | { about: "shop"; holds: string };

const shop = (holds: string): TablePrivacy => ({ about: "shop", holds });

const rows = (table: string, condition: string, columns = "to_jsonb(t) - 'shop_id'"): string =>
  `SELECT ${columns} AS row FROM ${table} t WHERE t.shop_id = :shop AND ${condition}`;

const remove = (table: string, condition: string): string =>
  `DELETE FROM ${table} t WHERE t.shop_id = :shop AND ${condition}`;

const ofOrders = "t.order_id = ANY(:orders)";
const ofMessages = "t.message_id = ANY(:messages)";
const conversationNumber = `(SELECT c.number FROM messages m JOIN conversations c ON c.shop_id = m.shop_id
  AND c.id = m.conversation_id WHERE m.shop_id = t.shop_id AND m.id = t.message_id)`;
const withFile = (from: string, columns: string, bytes: string, order: string): string =>
  `SELECT to_jsonb(t) - 'shop_id' - 'raw' || jsonb_build_object(${columns},
     'conversation_number', ${conversationNumber}) AS row, ${bytes} AS bytes
   FROM ${from} WHERE t.shop_id = :shop AND ${ofMessages} ORDER BY ${order}`;
const WITH_CONTENT =
  "attachments t LEFT JOIN file_contents c ON c.shop_id = t.shop_id AND c.key = t.content_key";
// Who opened the chat and left an address may never have written.
const ofVisitors = `(t.contact_id = ANY(:contacts) OR t.customer_id = ANY(:customers)
  OR (t.contact_id IS NULL AND t.customer_id IS NULL AND lower(t.email) = ANY(:emails)))`;
// Payloads hold ids; reasons are ours, but may quote an address.
const endedWork = `(coalesce(t.payload ->> 'conversationId', t.payload #>> '{payload,conversationId}')
    = ANY(:conversations::text[])
  OR coalesce(t.payload ->> 'messageId', t.payload #>> '{payload,messageId}') = ANY(:messages::text[])
  OR (t.payload ->> 'resource' = 'customers' AND t.payload -> 'ids' ?| :customers::text[])
  OR t.reason ~* :addresspattern)`;
const compliance = "t.payload #>> '{customer,id}' = ANY(:customers::text[])";

/** Statements use the places of `bindSubject`. Erasure runs from top to bottom, so children stand before parents. */
export const PERSONAL_DATA: Readonly<Record<string, TablePrivacy>> = {
  inbound_deliveries: {
    about: "shopper",
    // The raw message with its headers, as it came in; files that were cut out of it are among the attachments.
    export: withFile(
      "inbound_deliveries t",
      "'size', octet_length(t.raw)",
      "octet_length(t.raw)",
      "t.received_at, t.id",
    ),
    file: {
      column: "raw",
      from: "inbound_deliveries t",
      download:
        "Open the conversation in Doorbell and choose “Save original e-mail” at the message.",
    },
    erase: [
      remove("inbound_deliveries", ofMessages),
      // What nobody could make a message of is known by its sender's address alone, which stands in the header.
      remove(
        "inbound_deliveries",
        `t.message_id IS NULL AND t.state <> 'received'
          AND encode(substring(t.raw FROM 1 FOR 65536), 'escape') ~* :addresspattern`,
      ),
    ],
  },
  outbound_parts: {
    about: "shopper",
    export: rows("outbound_parts", ofMessages),
    erase: [remove("outbound_parts", ofMessages)],
  },
  outbound_deliveries: {
    about: "shopper",
    export: rows("outbound_deliveries", ofMessages),
    erase: [remove("outbound_deliveries", ofMessages)],
  },
  attachments: {
    about: "shopper",
    // Some received files are in the raw message already.
    export: withFile(
      WITH_CONTENT,
      "'size', t.size",
      `CASE WHEN NOT EXISTS (SELECT FROM inbound_deliveries i WHERE i.shop_id = t.shop_id
         AND i.message_id = t.message_id AND octet_length(i.raw) > 0
         AND NOT coalesce(i.raw_parts, '[]') @> jsonb_build_array(jsonb_build_object('key', t.content_key)))
       THEN c.size END`,
      "t.created_at, t.id",
    ),
    file: {
      column: "content",
      from: WITH_CONTENT,
      download: "Open the conversation in Doorbell and click the file at its message.",
    },
    erase: [remove("attachments", ofMessages)],
  },
  // After the attachments, which refer to it and take it along when they go.
  file_contents: shop("bytes of the attachments"),
  file_mentions: {
    about: "shopper",
    export: rows(
      "file_mentions",
      "t.attachment_id = ANY(ARRAY(SELECT a.id FROM attachments a WHERE a.shop_id = :shop AND a.message_id = ANY(:messages)))",
    ),
    // Of files that are gone.
    erase: [
      remove(
        "file_mentions",
        "NOT EXISTS (SELECT FROM attachments a WHERE a.shop_id = t.shop_id AND a.id = t.attachment_id)",
      ),
    ],
  },
  order_links: {
    about: "shopper",
    export: rows("order_links", "t.conversation_id = ANY(:conversations)"),
    erase: [remove("order_links", "t.conversation_id = ANY(:conversations)")],
  },
  ratings: {
    about: "shopper",
    export: rows("ratings", "t.conversation_id = ANY(:conversations)"),
    erase: [remove("ratings", "t.conversation_id = ANY(:conversations)")],
  },
  order_lookups: {
    about: "shopper",
    export: rows(
      "order_lookups",
      "t.email = ANY(:emails)",
      "to_jsonb(t) - 'shop_id' - 'code_hash'",
    ),
    erase: [remove("order_lookups", "(t.email = ANY(:emails) OR t.order_id = ANY(:orders))")],
  },
  address_codes: {
    about: "shopper",
    export: rows("address_codes", "t.email = ANY(:emails)", "to_jsonb(t) - 'shop_id' - 'id'"),
    erase: [remove("address_codes", "t.email = ANY(:emails)")],
  },
  outbound_mails: {
    about: "shopper",
    export: rows("outbound_mails", "t.recipient = ANY(:emails)"),
    erase: [remove("outbound_mails", "t.recipient = ANY(:emails)")],
  },
  mail_suppressions: {
    about: "shopper",
    export: rows("mail_suppressions", "t.address = ANY(:emails)"),
    erase: [remove("mail_suppressions", "t.address = ANY(:emails)")],
  },
  visitors: {
    about: "shopper",
    export: rows("visitors", ofVisitors),
    erase: [
      remove("visitors", ofVisitors),
      // Given by somebody else, who stays.
      `UPDATE visitors t SET email = NULL, email_verified_at = NULL
       WHERE t.shop_id = :shop AND lower(t.email) = ANY(:emails)`,
    ],
  },
  conversation_words: {
    about: "shopper",
    // The same words as in the messages, each once.
    export: rows("conversation_words", "t.conversation_id = ANY(:conversations)"),
    // Those of conversations with others go with each message that is erased or changed; triggers see to that.
    erase: [remove("conversation_words", "t.conversation_id = ANY(:conversations)")],
  },
  messages: {
    about: "shopper",
    export: `${rows("messages", "t.id = ANY(:messages)")} ORDER BY t.created_at, t.id`,
    erase: [remove("messages", "t.id = ANY(:messages)")],
  },
  conversations: {
    about: "shopper",
    export: rows(
      "conversations",
      "t.id = ANY(:conversations)",
      "to_jsonb(t) - 'shop_id' - 'reply_token'",
    ),
    erase: [remove("conversations", "t.id = ANY(:conversations)")],
  },
  contact_addresses: {
    about: "shopper",
    export: rows("contact_addresses", "t.contact_id = ANY(:contacts)"),
    erase: [
      remove(
        "contact_addresses",
        `(t.contact_id = ANY(:contacts) OR (t.kind = 'email' AND t.value = ANY(:emails))
          OR (t.kind <> 'email' AND t.value = ANY(:phones)))`,
      ),
    ],
  },
  contacts: {
    about: "shopper",
    export: rows("contacts", "t.id = ANY(:contacts)"),
    erase: [remove("contacts", "t.id = ANY(:contacts)")],
  },
  // After the tables whose changes it notes.
  unindexed_conversations: shop("which conversations are to be made searchable"),
  conversation_search_states: shop("which release made conversations searchable"),
  fulfillment_trackings: {
    about: "shopper",
    export: rows("fulfillment_trackings", ofOrders),
    // Carriers show name and address to whoever has the number.
    erase: [
      `UPDATE fulfillment_trackings t SET number = NULL, number_key = NULL, url = NULL
       WHERE t.shop_id = :shop AND ${ofOrders}`,
    ],
  },
  fulfillments: { about: "shopper", export: rows("fulfillments", ofOrders), erase: [] },
  refunds: {
    about: "shopper",
    export: rows("refunds", ofOrders),
    erase: [`UPDATE refunds t SET note = NULL WHERE t.shop_id = :shop AND ${ofOrders}`],
  },
  order_name_keys: shop("the names of orders, as they are looked up"),
  order_returns: { about: "shopper", export: rows("order_returns", ofOrders), erase: [] },
  order_lines: {
    about: "shopper",
    export: rows("order_lines", ofOrders),
    // Engravings, gift messages: what shoppers typed on the product page.
    erase: [
      `UPDATE order_lines t SET custom_attributes = '[]' WHERE t.shop_id = :shop AND ${ofOrders}`,
    ],
  },
  orders: {
    about: "shopper",
    export: `${rows("orders", "t.id = ANY(:orders)")} ORDER BY t.processed_at`,
    // The sale stays in the shop's books, without the person.
    erase: [
      `UPDATE orders t SET customer_id = NULL, email = NULL, email_key = NULL, phone = NULL, customer_locale = NULL,
         status_page_url = NULL, note = NULL, tags = '{}', custom_attributes = '[]', shipping_address = NULL,
         billing_address = NULL
       WHERE t.shop_id = :shop AND t.id = ANY(:orders)`,
    ],
  },
  customers: {
    about: "shopper",
    export: rows("customers", "t.id = ANY(:customers)"),
    erase: [remove("customers", "t.id = ANY(:customers)")],
  },
  webhook_deliveries: {
    about: "shopper",
    export: rows(
      "webhook_deliveries",
      `(${compliance} OR t.object_id = ANY(SELECT
      'gid://shopify/Customer/' || id FROM unnest(:customers) AS id))`,
    ),
    erase: [
      // The row itself stays until it is old: it makes a repeat of the webhook recognisable.
      `UPDATE webhook_deliveries t SET payload = NULL, processed_at = coalesce(t.processed_at, now())
       WHERE t.shop_id = :shop AND ${compliance}`,
      remove(
        "webhook_deliveries",
        `t.processed_at IS NOT NULL AND t.object_id = ANY(
        SELECT 'gid://shopify/Customer/' || id FROM unnest(:customers) AS id)`,
      ),
    ],
  },
  data_requests: {
    about: "shopper",
    export: rows(
      "data_requests",
      "t.customer_id = ANY(:customers)",
      "to_jsonb(t) - 'shop_id' - 'export'",
    ),
    // That a request was made and answered is kept as proof.
    erase: [
      `UPDATE data_requests t SET customer_id = NULL, email = NULL, export = NULL
       WHERE t.shop_id = :shop AND (t.customer_id = ANY(:customers) OR lower(t.email) = ANY(:emails))`,
    ],
  },
  ended_jobs: {
    about: "shopper",
    export: `${rows("ended_jobs", endedWork)} ORDER BY t.ended_at, t.id`,
    erase: [remove("ended_jobs", endedWork)],
  },
  domain_events: {
    about: "shopper",
    // Ids only, and a contact's id means nothing once the contact is gone.
    export: `${rows(
      "domain_events",
      `(t.payload ->> 'conversationId' = ANY(:conversations::text[]) OR t.actor ->> 'id' = ANY(:contacts::text[]))`,
    )} ORDER BY t.id`,
    erase: [
      remove("domain_events", "t.payload ->> 'conversationId' = ANY(:conversations::text[])"),
    ],
  },
  // An article refers to its category, which can only go after it.
  articles: shop("help articles"),
  article_categories: shop("help articles"),
  article_category_translations: shop("help articles"),
  article_terms: shop("search index of help articles"),
  article_translations: shop("help articles"),
  article_views: shop("how often articles were read"),
  article_vocabulary: shop("search index of help articles"),
  article_votes: shop("votes on articles, under ids that are no person's"),
  intake_counters: shop("how much mail came in, with senders under hashes"),
  knowledge_searches: shop("what was searched for, without who"),
  knowledge_states: shop("how often help articles were changed"),
  outbound_lanes: shop("whether the shop's mail server answers"),
  outbound_sends: shop("which codes and transcripts were mailed, under ids that are no person's"),
  rate_buckets: shop("what visitors' ids and hashes of addresses did, for minutes"),
  rate_counters: shop("counters under hashes, for minutes"),
  storefront_settings: shop("how the chat is set up"),
  storefront_texts: shop("the shop's own words"),
  address_blocks: shop("since when Shopify refuses our address"),
  api_budgets: shop("how many requests the Admin API still allows"),
  bulk_access: shop("when the shop's data were last exported"),
  channel_connections: shop("the shop's own mail servers and accounts"),
  import_overtakes: shop("which objects were read during an import"),
  inventory_items: shop("goods"),
  inventory_levels: shop("stock"),
  locations: shop("the shop's own addresses"),
  product_images: shop("goods"),
  product_variants: shop("goods"),
  products: shop("goods"),
  sending_domains: shop("the domains the shop sends from, and their keys"),
  sending_states: shop("whether the shop may send through our server"),
  session: shop("staff who are signed in"),
  shops: shop("the shop"),
  staff_members: shop("staff"),
  storage_usage: shop("how much is stored"),
  sync_states: shop("how far the mirror is"),
};

/** Tables that are keyed by something other than shop_id, and how a shop's rows are found in them. */
export const SHOP_ROWS_BY: Readonly<Record<string, { column: string; is: "id" | "domain" }>> = {
  session: { column: "shop", is: "domain" },
  shops: { column: "id", is: "id" },
};
