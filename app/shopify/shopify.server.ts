import "@shopify/shopify-app-remix/adapters/node";
import { AppDistribution, LogSeverity, shopifyApp } from "@shopify/shopify-app-remix/server";
import { PrismaSessionStorage } from "@shopify/shopify-app-session-storage-prisma";
import { prisma } from "~/database/db.server";
import { getEnvironment } from "~/env.server";
import { logger } from "~/logger.server";
import { installShop } from "~/shops/install-shop.server";
import { API_VERSION } from "./api-version";
import { createSealedSessionStorage } from "./sealed-session-storage.server";

const environment = getEnvironment();

export const sessionStorage = createSealedSessionStorage(new PrismaSessionStorage(prisma));

/**
 * Shopify's library for this app: embedded, token exchange, expiring offline tokens, and online tokens so that we
 * know which member of staff is at work.
 */
const shopify = shopifyApp({
  apiKey: environment.SHOPIFY_API_KEY,
  apiSecretKey: environment.SHOPIFY_API_SECRET,
  appUrl: environment.SHOPIFY_APP_URL,
  scopes: environment.SCOPES,
  apiVersion: API_VERSION,
  distribution: AppDistribution.AppStore,
  isEmbeddedApp: true,
  useOnlineTokens: true,
  sessionStorage,
  future: { unstable_newEmbeddedAuthStrategy: true, expiringOfflineAccessTokens: true },
  logger: {
    // Its debug and info lines tell each step of each request.
    log: (severity, message) =>
      severity <= LogSeverity.Warning
        ? logger.warn({ library: "shopify" }, message)
        : logger.debug({ library: "shopify" }, message),
  },
  hooks: {
    afterAuth: async ({ session }) => {
      try {
        await installShop(session.shop, session.scope?.split(",") ?? []);
      } catch (error) {
        // The library turns whatever the hook throws into a bare 500.
        logger.error({ err: error, shop: session.shop }, "a shop could not be installed");
        throw error;
      }
    },
  },
});

export const { authenticate, unauthenticated, addDocumentResponseHeaders, login } = shopify;
