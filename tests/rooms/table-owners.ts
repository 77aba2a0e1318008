/** Who writes a table: its owner, and others for a reason. Who may read it beside them. */
export interface TableRooms {
  owner: string;
  alsoWrites?: Readonly<Record<string, string>>;
  readers?: readonly string[];
}

const ERASES = "erases what is about a person";
const PRUNES = "deletes what is too old";

const commerce = (readers: readonly string[] = [], alsoWrites?: TableRooms["alsoWrites"]) => ({
  owner: "commerce",
  readers,
  ...(alsoWrites ? { alsoWrites } : {}),
});
const knowledge = { owner: "knowledge" };
const byPrivacy = { privacy: ERASES };

/** Every table of the schema. */
export const TABLE_OWNERS: Readonly<Record<string, TableRooms>> = {
  shops: {
    owner: "shops",
    alsoWrites: {
      commerce: "the shop as Shopify has it",
      conversations: "the counter of conversations",
      privacy: "takes out the person when the shop goes",
      retention: "how long originals are kept",
    },
    readers: [
      "channels",
      "knowledge",
      "jobs",
      "limits",
      "operations",
      "shopify",
      "storefront",
      "visitors",
      "webhooks",
    ],
  },
  session: { owner: "shops", alsoWrites: { shopify: "drops those that Shopify refuses" } },
  staff_members: {
    owner: "shopify",
    alsoWrites: { team: "what each of them may do" },
    readers: ["conversations", "storefront"],
  },
  address_blocks: { owner: "shopify" },
  api_budgets: { owner: "shopify" },

  sync_states: commerce(["conversations", "database", "operations"], {
    shops: "begins anew after an uninstall",
  }),
  import_overtakes: commerce(),
  bulk_access: commerce(),
  customers: commerce(["channels", "conversations", "privacy", "storefront", "visitors"]),
  orders: commerce(["conversations"], byPrivacy),
  order_name_keys: commerce(["conversations"]),
  order_lines: commerce([], byPrivacy),
  fulfillments: commerce(),
  fulfillment_trackings: commerce(["conversations"], byPrivacy),
  refunds: commerce([], byPrivacy),
  order_returns: commerce(["webhooks"]),
  products: commerce(),
  product_images: commerce(),
  product_variants: commerce(),
  inventory_items: commerce(),
  inventory_levels: commerce(),
  locations: commerce(),

  contacts: { owner: "conversations", readers: ["privacy"] },
  contact_addresses: { owner: "conversations", readers: ["channels", "privacy"] },
  conversations: {
    owner: "conversations",
    readers: ["channels", "privacy", "storefront", "visitors"],
  },
  messages: { owner: "conversations", readers: ["channels", "privacy", "retention", "storefront"] },
  attachments: {
    owner: "conversations",
    alsoWrites: byPrivacy,
    readers: ["channels", "retention"],
  },
  file_contents: { owner: "conversations", readers: ["channels", "privacy", "retention"] },
  conversation_words: { owner: "conversations" },
  unindexed_conversations: { owner: "conversations" },
  conversation_search_states: { owner: "conversations" },
  order_links: { owner: "conversations" },
  ratings: { owner: "conversations", readers: ["channels"] },
  outbound_deliveries: {
    owner: "conversations",
    alsoWrites: { channels: "how an attempt to send went" },
    readers: ["operations"],
  },

  inbound_deliveries: {
    owner: "channels",
    alsoWrites: { privacy: ERASES, retention: PRUNES },
    readers: ["conversations", "operations"],
  },
  channel_connections: { owner: "channels" },
  outbound_parts: { owner: "channels" },
  sending_domains: { owner: "channels" },
  outbound_mails: { owner: "channels" },
  mail_suppressions: { owner: "channels" },
  sending_states: { owner: "channels" },
  address_codes: { owner: "channels" },
  intake_counters: { owner: "channels", alsoWrites: { retention: PRUNES } },
  outbound_lanes: { owner: "sending", readers: ["channels"] },
  outbound_sends: { owner: "sending", readers: ["channels"] },

  visitors: {
    owner: "visitors",
    alsoWrites: { channels: "when somebody was seen in the chat", privacy: ERASES },
    readers: ["conversations", "storefront"],
  },
  storefront_settings: { owner: "storefront", readers: ["channels"] },
  storefront_texts: { owner: "storefront" },
  order_lookups: { owner: "storefront" },
  rate_counters: { owner: "limits", alsoWrites: { storefront: PRUNES } },
  rate_buckets: { owner: "limits", alsoWrites: { storefront: PRUNES } },

  article_categories: knowledge,
  article_category_translations: knowledge,
  articles: knowledge,
  article_translations: knowledge,
  article_terms: knowledge,
  article_vocabulary: knowledge,
  knowledge_states: knowledge,
  article_votes: knowledge,
  article_views: knowledge,
  knowledge_searches: knowledge,

  webhook_deliveries: {
    owner: "webhooks",
    alsoWrites: byPrivacy,
    readers: ["operations"],
  },
  domain_events: {
    owner: "events",
    alsoWrites: { retention: PRUNES },
    readers: ["realtime", "shops"],
  },
  ended_jobs: {
    owner: "jobs",
    alsoWrites: { operations: "starts them again, and forgets them" },
    readers: ["channels", "conversations", "privacy", "retention", "storefront", "webhooks"],
  },
  data_requests: { owner: "privacy", alsoWrites: { retention: PRUNES } },
  file_mentions: { owner: "privacy", alsoWrites: { retention: PRUNES } },
  storage_usage: { owner: "retention" },
};
