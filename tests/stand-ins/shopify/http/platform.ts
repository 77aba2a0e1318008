import type { AccessTokens } from "../auth/access-tokens";
import type { AppConfig, AppSpec } from "../auth/app-config";
import type { Faults } from "../faults/faults";
import type { Mailbox } from "../../mail/mailbox";
import type { Store } from "../store/store";
import type { WebhookDispatcher } from "../webhooks/dispatcher";

/** Where everything listens; complete once the process has started. */
export interface Addresses {
  /** `http://127.0.0.1:PORT`: admin page, mailbox, images, control API. */
  origin: string;
  port: number;
  /** The app's public address (its SHOPIFY_APP_URL). */
  tunnelUrl: string;
  smtpPort: number;
  /** A shop's online store by its domain; null for a shop that is not served. */
  storefrontUrlOf: (domain: string) => string | null;
  /** Port of the app's inbound SMTP listener, to which shoppers' mail goes. */
  inboundSmtpPort: number | null;
}

/** The app under development: what it was started with and what its toml says. */
export interface LocalApp {
  spec: AppSpec;
  config: AppConfig;
}

/** What the HTTP handlers share. */
export interface Platform {
  store: Store;
  /** Null when the local Shopify was started without an app. */
  app: LocalApp | null;
  tokens: AccessTokens;
  faults: Faults;
  webhooks: WebhookDispatcher;
  mailbox: Mailbox;
  addresses: Addresses;
}
