import type { Session } from "@shopify/shopify-api";
import type { SessionStorage } from "@shopify/shopify-app-session-storage";
import { seal, unseal } from "../lib/seal.server";

const context = (session: Session) => `session ${session.shop}`;

function sealToken(token: string | undefined, session: Session): string | undefined {
  // The library clears a revoked token by storing an empty one: that stays recognisable.
  return token ? seal(token, context(session)).toString("base64") : token;
}

function unsealToken(token: string | undefined, session: Session): string | undefined {
  return token ? unseal(Buffer.from(token, "base64"), context(session)) : token;
}

function withTokens(session: Session, change: typeof sealToken): Session {
  // A copy: the caller goes on using the session it gave us.
  const copy = Object.assign(Object.create(Object.getPrototypeOf(session)) as Session, session);
  copy.accessToken = change(session.accessToken, session);
  copy.refreshToken = change(session.refreshToken, session);
  return copy;
}

/** Keeps access and refresh tokens encrypted in whatever `inner` stores, so that a copy of the database is no key. */
export function createSealedSessionStorage(inner: SessionStorage): SessionStorage {
  return {
    storeSession: (session) => inner.storeSession(withTokens(session, sealToken)),
    async loadSession(id) {
      const session = await inner.loadSession(id);
      return session && withTokens(session, unsealToken);
    },
    deleteSession: (id) => inner.deleteSession(id),
    deleteSessions: (ids) => inner.deleteSessions?.(ids) ?? Promise.resolve(false),
    async findSessionsByShop(shop) {
      const sessions = (await inner.findSessionsByShop?.(shop)) ?? [];
      return sessions.map((session) => withTokens(session, unsealToken));
    },
  };
}
