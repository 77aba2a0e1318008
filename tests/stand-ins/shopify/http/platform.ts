import type { AccessTokens } from "../auth/access-tokens";
import type { LocalApp } from "../auth/local-app";
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
