import { setTimeout as sleep } from "node:timers/promises";
import type { Session } from "@shopify/shopify-api";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import { pool, runSql, type ShopId } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { getEnvironment } from "~/env.server";
import { logger } from "~/logger.server";
import { accessLost, shopifyUnavailable } from "./admin-client-errors";
import { loseAccess } from "./lose-access.server";
import { sessionStorage } from "./shopify.server";

/** Tokens live an hour; one that ends sooner than this is replaced first, as Shopify's own library does. */
const REFRESH_BEFORE_MS = 5 * 60_000;
/** How long a process may go on with a token it knows without asking the database. */
const REMEMBER_MS = 15_000;
const TOKEN_TIMEOUT_MS = 10_000;
const LOCK_WAIT_MS = 100;
const LOCK_ATTEMPTS = 150;

export interface ShopAccess {
  domain: string;
  token: string;
}

const remembered = new LRUCache<ShopId, ShopAccess>({
  max: 5_000,
  ttl: REMEMBER_MS,
  ttlResolution: 0,
  perf: Date,
});

const FIND_DOMAIN = `SELECT domain FROM shops WHERE id = $1 AND uninstalled_at IS NULL`;
const TRY_LOCK = `SELECT pg_try_advisory_xact_lock(hashtextextended('shopify access token ' || $1, 0)) AS locked`;

const tokenAnswerSchema = z.object({
  access_token: z.string().min(1),
  scope: z.string().optional(),
  expires_in: z.number().optional(),
  refresh_token: z.string().optional(),
  refresh_token_expires_in: z.number().optional(),
});

function isUsable(session: Session, rejectedToken: string | undefined): boolean {
  // The library stores an empty token after a 401, and keeps the refresh token beside it.
  if (!session.accessToken || session.accessToken === rejectedToken) return false;
  return !session.expires || session.expires.getTime() - Date.now() > REFRESH_BEFORE_MS;
}

/**
 * The shop's domain and an access token that works for the next minutes. `rejectedToken` is one that Shopify has just
 * refused: it is replaced. Throws AppError SHOP_NOT_INSTALLED when only the merchant can help, by opening the app.
 */
export async function findShopAccess(shopId: ShopId, rejectedToken?: string): Promise<ShopAccess> {
  const known = remembered.get(shopId);
  if (known && known.token !== rejectedToken) return known;
  remembered.delete(shopId);
  const { rows } = await pool.query<{ domain: string }>(FIND_DOMAIN, [shopId]);
  const domain = rows[0]?.domain;
  if (!domain) throw accessLost();
  const token = await findToken(domain, rejectedToken);
  remembered.set(shopId, { domain, token });
  return { domain, token };
}

/** Forgets what this process knows of the shop's token; after an uninstall, and in tests. */
export function forgetShopAccess(shopId: ShopId): void {
  remembered.delete(shopId);
}

async function findToken(domain: string, rejectedToken: string | undefined): Promise<string> {
  for (let attempt = 0; attempt < LOCK_ATTEMPTS; attempt++) {
    const session = await sessionStorage.loadSession(`offline_${domain}`);
    if (session?.accessToken && isUsable(session, rejectedToken)) return session.accessToken;
    if (!session?.refreshToken) throw await loseAccess(domain, session?.accessToken ?? null);
    const token = await refreshUnderLock(domain, rejectedToken);
    if (token) return token;
    // Another process is at it; its result will be in the session.
    await sleep(LOCK_WAIT_MS);
  }
  throw shopifyUnavailable(new Error("the access token's refresh took too long"));
}

/** Refreshes the token unless another process has just done so. Undefined when another one is doing it now. */
async function refreshUnderLock(
  domain: string,
  rejectedToken: string | undefined,
): Promise<string | undefined> {
  return withSqlTransaction(async (tx) => {
    const [lock] = await runSql<{ locked: boolean }>(tx, TRY_LOCK, [domain]);
    if (!lock?.locked) return undefined;
    const session = await sessionStorage.loadSession(`offline_${domain}`);
    if (session?.accessToken && isUsable(session, rejectedToken)) return session.accessToken;
    if (!session?.refreshToken) throw await loseAccess(domain, session?.accessToken ?? null);
    return refreshToken(domain, session, session.refreshToken);
  });
}

async function refreshToken(domain: string, session: Session, token: string): Promise<string> {
  const { SHOPIFY_API_KEY, SHOPIFY_API_SECRET } = getEnvironment();
  const response = await fetch(`https://${domain}/admin/oauth/access_token`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify({
      client_id: SHOPIFY_API_KEY,
      client_secret: SHOPIFY_API_SECRET,
      grant_type: "refresh_token",
      refresh_token: token,
    }),
    signal: AbortSignal.timeout(TOKEN_TIMEOUT_MS),
  }).catch((error: unknown) => {
    throw shopifyUnavailable(error);
  });
  if (response.status >= 500 || response.status === 429) throw shopifyUnavailable();
  if (!response.ok) {
    logger.warn(
      { shop: domain, status: response.status },
      "Shopify refused to refresh the access token",
    );
    throw await loseAccess(domain, session.accessToken ?? null);
  }
  const answer = tokenAnswerSchema.safeParse(await response.json().catch(() => undefined));
  if (!answer.success)
    throw shopifyUnavailable(new Error("malformed answer of the token endpoint"));
  await storeToken(session, answer.data);
  return answer.data.access_token;
}

async function storeToken(
  session: Session,
  answer: z.infer<typeof tokenAnswerSchema>,
): Promise<void> {
  const after = (seconds: number | undefined) =>
    seconds === undefined ? undefined : new Date(Date.now() + seconds * 1000);
  session.accessToken = answer.access_token;
  session.expires = after(answer.expires_in);
  if (answer.scope) session.scope = answer.scope;
  if (answer.refresh_token) {
    session.refreshToken = answer.refresh_token;
    session.refreshTokenExpires = after(answer.refresh_token_expires_in);
  }
  await sessionStorage.storeSession(session);
}
