import { z } from "zod";

/*
 * Bodies of the control API. All paths begin with /control and speak JSON; shops are named by their
 * domain (`demo.myshopify.com`) or its first part. `GET /control` lists the routes.
 */

const shop = z.string().default("demo");

/** POST /control/install — installs the app (again), or changes its scopes. */
export const installSchema = z.object({ shop, scopes: z.array(z.string()).optional() });

/** POST /control/uninstall — revokes its tokens and sends `app/uninstalled`. */
export const uninstallSchema = z.object({ shop });

/** POST /control/scopes — replaces the granted scopes; sends `app/scopes_update`. */
export const scopesSchema = z.object({ shop, scopes: z.array(z.string()) });

/** POST /control/app — moves the app's real address. */
export const appSchema = z.object({ target: z.url() });

/** POST /control/shops — adds a shop. */
export const addShopSchema = z.object({
  domain: z.string().regex(/^[a-z0-9][a-z0-9-]*\.myshopify\.com$/),
  seed: z.string().default("empty"),
  name: z.string().optional(),
});

/** POST /control/revoke-tokens */
export const revokeSchema = z.object({
  shop,
  /** `access`: refreshing still works; `all`: nothing does; `user`: one user's online tokens. */
  kind: z.enum(["access", "all", "user"]).default("access"),
  user: z.string().optional(),
});

/** POST /control/id-token — a session token, wrong in whatever way is asked for. */
export const idTokenSchema = z.object({
  shop,
  /** Staff id, e-mail or first name. */
  user: z.string().optional(),
  lifetimeSeconds: z.number().optional(),
  /** Shifts the time of issue, e.g. -120 for an expired token. */
  issuedAgoSeconds: z.number().default(0),
  clientId: z.string().optional(),
  clientSecret: z.string().optional(),
});

/** POST /control/compliance/:topic — `data-request`, `customer-redact`, `shop-redact`. */
export const complianceSchema = z.object({
  shop,
  customerId: z.number().int().optional(),
  orderIds: z.array(z.number().int()).optional(),
});

/** PATCH /control/webhooks/knobs takes any part of `knobsSchema` (webhooks/knobs.ts). */

/** POST /control/webhooks/wait — resolves when no webhook waits. */
export const waitSchema = z.object({ timeoutMs: z.number().int().positive().default(30_000) });

/** POST /control/clock — moves the shops' clock. */
export const clockSchema = z.object({
  /** Seconds to add to the present offset. */
  advanceSeconds: z.number().optional(),
  /** Back to the machine's time. */
  reset: z.boolean().default(false),
});

/** POST /control/mails — a shopper's mail through the app's inbound SMTP listener. */
export const mailSchema = z.object({
  from: z.object({ name: z.string().default(""), address: z.email() }),
  to: z.email(),
  subject: z.string(),
  text: z.string(),
  inReplyTo: z.string().optional(),
  references: z.array(z.string()).optional(),
});
