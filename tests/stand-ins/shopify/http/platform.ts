import type { Mailbox } from "tests/stand-ins/mail/mailbox";
import type { AccessTokens } from "tests/stand-ins/shopify/auth/access-tokens";
import type { LocalApp } from "tests/stand-ins/shopify/auth/local-app";
import type { Faults } from "tests/stand-ins/shopify/faults/faults";
import type { Store } from "tests/stand-ins/shopify/store/store";
import type { WebhookDispatcher } from "tests/stand-ins/shopify/webhooks/dispatcher";

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
