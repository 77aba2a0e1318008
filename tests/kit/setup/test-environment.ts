/**
 * The environment that app modules see in tests. Real values where a test connects to something, obviously false ones
 * where nothing should be reached.
 */
export function createTestEnvironment(databaseUrl: string): Record<string, string> {
  return {
    NODE_ENV: "development",
    LOG_LEVEL: process.env["LOG_LEVEL"] ?? "silent",
    DATABASE_URL: databaseUrl,
    SHOPIFY_API_KEY: "doorbell-local-client-id",
    SHOPIFY_API_SECRET: "doorbell-local-client-secret",
    SHOPIFY_APP_URL: "http://127.0.0.1:3000",
    TRUSTED_PROXY_HOPS: "0",
    SCOPES:
      "read_all_orders,read_customers,read_fulfillments,read_inventory,read_legal_policies,read_locales,read_locations,read_orders,read_products,read_returns",
    ENCRYPTION_KEYS: `test:${Buffer.alloc(32, 7).toString("base64")}`,
    INBOUND_MAIL_DOMAIN: "in.doorbell.test",
    INBOUND_MAIL_TOKEN: "test-forwarder-token-0123456789abcdef",
  };
}
