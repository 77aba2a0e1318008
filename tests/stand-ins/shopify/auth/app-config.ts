import { readFileSync } from "node:fs";
import { parse } from "smol-toml";
import { z } from "zod";

/** The app that is developed: how the local Shopify knows and reaches it. */
export interface AppSpec {
  clientId: string;
  clientSecret: string;
  /** Path of its `shopify.app.toml`. */
  tomlPath: string;
  /** The app's real address, e.g. `http://127.0.0.1:3000`. */
  target: string;
}

const subscriptionSchema = z.object({
  topics: z.array(z.string()).default([]),
  compliance_topics: z.array(z.string()).default([]),
  uri: z.string(),
  filter: z.string().optional(),
  include_fields: z.array(z.string()).optional(),
  name: z.string().max(50).optional(),
});

const tomlSchema = z.object({
  name: z.string(),
  handle: z.string().optional(),
  embedded: z.boolean().default(true),
  access_scopes: z
    .object({ scopes: z.string().default(""), optional_scopes: z.array(z.string()).default([]) })
    .default({ scopes: "", optional_scopes: [] }),
  webhooks: z.object({
    api_version: z.string(),
    subscriptions: z.array(subscriptionSchema).default([]),
  }),
  app_proxy: z.object({ url: z.string(), prefix: z.string(), subpath: z.string() }).optional(),
});

/** One `[[webhooks.subscriptions]]` entry, split by topic. */
interface TomlSubscription {
  topic: string;
  uri: string;
  filter: string | null;
  includeFields: string[] | null;
  name: string | null;
  isCompliance: boolean;
}

/** What `shopify app deploy` would have told Shopify about the app. */
export interface AppConfig {
  name: string;
  handle: string;
  isEmbedded: boolean;
  scopes: string[];
  optionalScopes: string[];
  webhookApiVersion: string;
  subscriptions: TomlSubscription[];
  appProxy: { url: string; prefix: string; subpath: string } | null;
}

/**
 * Reads `shopify.app.toml`.
 * @throws Error when the file is missing, malformed, or has a topic twice for one address (which
 *   Shopify refuses at deploy).
 */
export function readAppConfig(tomlPath: string): AppConfig {
  const toml = tomlSchema.parse(parse(readFileSync(tomlPath, "utf8")));
  const subscriptions = toml.webhooks.subscriptions.flatMap(splitByTopic);
  refuseDuplicates(subscriptions);
  return {
    name: toml.name,
    handle: toml.handle ?? toml.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-"),
    isEmbedded: toml.embedded,
    scopes: splitScopes(toml.access_scopes.scopes),
    optionalScopes: toml.access_scopes.optional_scopes,
    webhookApiVersion: toml.webhooks.api_version,
    subscriptions,
    appProxy: toml.app_proxy ?? null,
  };
}

/** `"read_orders, write_orders"` → its scopes. */
function splitScopes(text: string): string[] {
  return text
    .split(",")
    .map((scope) => scope.trim())
    .filter(Boolean);
}

function splitByTopic(entry: z.infer<typeof subscriptionSchema>): TomlSubscription[] {
  const common = {
    uri: entry.uri,
    filter: entry.filter ?? null,
    includeFields: entry.include_fields ?? null,
    name: entry.name ?? null,
  };
  return [
    ...entry.topics.map((topic) => ({ ...common, topic, isCompliance: false })),
    ...entry.compliance_topics.map((topic) => ({ ...common, topic, isCompliance: true })),
  ];
}

function refuseDuplicates(subscriptions: TomlSubscription[]): void {
  const seen = new Set<string>();
  for (const { topic, uri, filter } of subscriptions) {
    const key = `${topic} ${uri} ${filter ?? ""}`;
    if (seen.has(key)) throw new Error(`shopify.app.toml subscribes twice to ${topic} at ${uri}`);
    seen.add(key);
  }
}
