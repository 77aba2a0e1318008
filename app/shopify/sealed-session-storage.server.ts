import type { Session } from "@shopify/shopify-api";
import type { SessionStorage } from "@shopify/shopify-app-session-storage";
import { seal, unseal, UnsealError } from "~/lib/seal.server";
import type { SealSlot } from "~/lib/sealed-places";
import { logger } from "~/logger.server";

function sealToken(token: string | undefined, slot: SealSlot): string | undefined {
  // The library clears a revoked token by storing an empty one: that stays recognisable.
  return token ? seal(token, slot).toString("base64") : token;
}

function unsealToken(token: string | undefined, slot: SealSlot): string | undefined {
  return token ? unseal(Buffer.from(token, "base64"), slot) : token;
}

function withTokens(session: Session, change: typeof sealToken): Session {
  // A copy: the caller goes on using the session it gave us.
  const copy = Object.assign(Object.create(Object.getPrototypeOf(session)) as Session, session);
  const owner = session.shop;
  copy.accessToken = change(session.accessToken, { place: "session access token", owner });
  copy.refreshToken = change(session.refreshToken, { place: "session refresh token", owner });
  return copy;
}

// A session whose tokens do not open is no session: the next page of the shop's admin exchanges a new one.
function open(session: Session): Session | undefined {
  try {
    return withTokens(session, unsealToken);
  } catch (error) {
    if (!(error instanceof UnsealError)) throw error;
    logger.warn({ err: error, shop: session.shop }, "a session's tokens could not be opened");
    return undefined;
  }
}

/**
 * Keeps access and refresh tokens encrypted in whatever `inner` stores, so that a copy of the database is no key.
 * Sessions that cannot be opened any more are as good as not there.
 */
export function createSealedSessionStorage(inner: SessionStorage): SessionStorage {
  return {
    storeSession: (session) => inner.storeSession(withTokens(session, sealToken)),
    async loadSession(id) {
      const session = await inner.loadSession(id);
      return session && open(session);
    },
    deleteSession: (id) => inner.deleteSession(id),
    deleteSessions: (ids) => inner.deleteSessions?.(ids) ?? Promise.resolve(false),
    async findSessionsByShop(shop) {
      const sessions = (await inner.findSessionsByShop?.(shop)) ?? [];
      return sessions.flatMap((session) => open(session) ?? []);
    },
  };
}
