import { readFileSync } from "node:fs";
import { parse } from "smol-toml";
import { z } from "zod";
import type { LocalShopify } from "tests/stand-ins/shopify/start";
import type { DemoSecrets } from "./keep-secrets";

interface AppEnvironmentFacts {
  databaseUrl: string;
  shopify: LocalShopify;
  secrets: DemoSecrets;
  ports: { app: number; worker: number; inboundSmtp: number };
  /** Knows the domains that shoppers write from: "127.0.0.1:5353". */
  nameServer: string;
  clientId: string;
}

const tomlSchema = z.object({ access_scopes: z.object({ scopes: z.string() }) });

/** Scopes that the app asks for, from its configuration file. */
export function readScopes(): string {
  return tomlSchema.parse(parse(readFileSync("shopify.app.toml", "utf8"))).access_scopes.scopes;
}

/** The environment that production would give the app, with local addresses. */
export function createAppEnvironment(facts: AppEnvironmentFacts): Record<string, string> {
  const { databaseUrl, shopify, secrets, ports, nameServer, clientId } = facts;
  return {
    NODE_ENV: "production",
    LOG_LEVEL: "info",
    HOST: "127.0.0.1",
    PORT: String(ports.app),
    WORKER_PORT: String(ports.worker),
    DATABASE_URL: databaseUrl,
    SHOPIFY_API_KEY: clientId,
    SHOPIFY_API_SECRET: secrets.clientSecret,
    SHOPIFY_APP_URL: shopify.tunnelUrl,
    SCOPES: readScopes(),
    APP_BRIDGE_URL: `${shopify.origin}/app-bridge.js`,
    SHOPIFY_CDN_URL: shopify.origin,
    ENCRYPTION_KEYS: `demo:${secrets.encryptionKey}`,
    INBOUND_MAIL_DOMAIN: "in.doorbell.test",
    INBOUND_MAIL_TOKEN: secrets.inboundMailToken,
    INBOUND_SMTP_PORT: String(ports.inboundSmtp),
    INBOUND_SMTP_HOST: "127.0.0.1",
    SMTP_URL: `smtp://127.0.0.1:${shopify.smtpPort}`,
    OUTBOUND_SPF_INCLUDE: "spf.doorbell.test",
    DNS_SERVERS: nameServer,
    SWEEP_INTERVAL_SECONDS: "60",
    SHUTDOWN_DRAIN_SECONDS: "0",
    LOCAL_SHOPIFY_PORT: String(shopify.port),
  };
}
