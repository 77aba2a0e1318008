import { randomBytes } from "node:crypto";
import type { Store } from "tests/stand-ins/shopify/store/store";

const HOUR = 3600;
const DAY = 24 * HOUR;
export const EXPIRING_TOKEN_SECONDS = HOUR;
const REFRESH_TOKEN_SECONDS = 90 * DAY;
export const ONLINE_TOKEN_SECONDS = DAY - 1;
/** How long after its first use a refresh token may be sent again. */
const REFRESH_RETRY_SECONDS = 30 * DAY;
/** How long a migrated non-expiring token may be exchanged again for the same pair. */
const MIGRATION_RETRY_SECONDS = 7 * DAY;

export interface AccessToken {
  token: string;
  shop: string;
  clientId: string;
  scopes: string[];
  /** Staff member of an online token. */
  userId: number | null;
  issuedAt: number;
  /** Seconds since the epoch; null = does not expire. */
  expiresAt: number | null;
  /** Set on a non-expiring token that was migrated: the pair it became. */
  migratedTo: { refreshToken: string; at: number } | null;
}

export interface RefreshToken {
  token: string;
  shop: string;
  clientId: string;
  accessToken: string;
  expiresAt: number;
  /** First use and the pair it gave; a retry gives the same pair. */
  used: { at: number; replacement: string } | null;
}

export interface TokenPair {
  access: AccessToken;
  refresh: RefreshToken;
}

interface Subject {
  shop: string;
  clientId: string;
  scopes: string[];
}

/**
 * Issues, rotates and revokes Admin API tokens by Shopify's published rules: one expiring offline
 * token per app and shop, one lasting non-expiring one, online tokens per user; a used refresh
 * token can be retried until its replacement is used (changelog of 2026-08-28).
 */
export class AccessTokens {
  constructor(private readonly store: Store) {}

  /** The token when it is known, unexpired and not migrated. */
  find(token: string): AccessToken | undefined {
    const found = this.access().get(token);
    if (!found || found.migratedTo) return undefined;
    return found.expiresAt !== null && found.expiresAt <= this.now() ? undefined : found;
  }

  /** An expiring offline token; every earlier one of the app in the shop stops working. */
  issueExpiring(subject: Subject): TokenPair {
    this.revokeExpiring(subject.shop, subject.clientId);
    return this.issuePair(subject);
  }

  /** The app's non-expiring offline token in this shop: the same one as long as it lives. */
  issueNonExpiring(subject: Subject): AccessToken {
    const existing = this.tokensOf(subject.shop, subject.clientId).find(
      (token) => token.userId === null && token.expiresAt === null && !token.migratedTo,
    );
    return this.putAccess({
      ...(existing ?? this.blank("shpat_", subject)),
      scopes: subject.scopes,
    });
  }

  issueOnline(subject: Subject & { userId: number }): AccessToken {
    return this.putAccess({
      ...this.blank("shpua_", subject),
      userId: subject.userId,
      expiresAt: this.now() + ONLINE_TOKEN_SECONDS,
    });
  }

  /** A token by the client-credentials grant (24 h, no refresh token). */
  issueClientCredentials(subject: Subject): AccessToken {
    return this.putAccess({
      ...this.blank("shpat_", subject),
      expiresAt: this.now() + ONLINE_TOKEN_SECONDS,
    });
  }

  /** @returns the rotated pair, or null when the refresh token is no longer active. */
  refresh(token: string, subject: Subject): TokenPair | null {
    const current = this.refreshes().get(token);
    if (current?.shop !== subject.shop || current.clientId !== subject.clientId) return null;
    if (current.expiresAt <= this.now()) return null;
    if (current.used) return this.retryRefresh(current.used);
    this.retirePredecessors(current);
    this.access().delete(current.accessToken);
    const pair = this.issuePair(subject);
    this.refreshes().set(token, {
      ...current,
      used: { at: this.now(), replacement: pair.refresh.token },
    });
    return pair;
  }

  /** Exchanges a non-expiring token for an expiring pair, retryable for seven days. */
  migrate(token: string, subject: Subject): TokenPair | null {
    const old = this.access().get(token);
    const isEligible =
      old?.shop === subject.shop && old.clientId === subject.clientId && old.expiresAt === null;
    if (!old || !isEligible) return null;
    if (old.migratedTo) {
      const refresh = this.refreshes().get(old.migratedTo.refreshToken);
      if (!refresh || refresh.used) return null;
      if (old.migratedTo.at + MIGRATION_RETRY_SECONDS < this.now()) return null;
      return this.extended(refresh);
    }
    const pair = this.issueExpiring(subject);
    this.putAccess({ ...old, migratedTo: { refreshToken: pair.refresh.token, at: this.now() } });
    return pair;
  }

  /** Revokes every token of the app in the shop. @returns how many access tokens that were. */
  revokeAll(shop: string, clientId: string): number {
    const tokens = this.tokensOf(shop, clientId);
    for (const { token } of tokens) this.access().delete(token);
    for (const refresh of this.refreshesOf(shop, clientId)) this.refreshes().delete(refresh.token);
    return tokens.length;
  }

  /** Revokes access tokens only, so that a refresh still succeeds. */
  revokeAccess(shop: string, clientId: string): number {
    const tokens = this.tokensOf(shop, clientId);
    for (const { token } of tokens) this.access().delete(token);
    return tokens.length;
  }

  /** Revokes a user's online tokens (logging out of admin does that). */
  revokeUser(shop: string, userId: number): number {
    const tokens = this.access()
      .values()
      .filter((token) => token.shop === shop && token.userId === userId);
    for (const { token } of tokens) this.access().delete(token);
    return tokens.length;
  }

  /** Gives all live tokens of the app the scopes it was granted now. */
  setScopes(shop: string, clientId: string, scopes: string[]): void {
    for (const token of this.tokensOf(shop, clientId)) this.putAccess({ ...token, scopes });
  }

  /** Live access tokens of the app in the shop. */
  tokensOf(shop: string, clientId: string): AccessToken[] {
    return this.access()
      .values()
      .filter((token) => token.shop === shop && token.clientId === clientId);
  }

  private refreshesOf(shop: string, clientId: string): RefreshToken[] {
    return this.refreshes()
      .values()
      .filter((token) => token.shop === shop && token.clientId === clientId);
  }

  private retryRefresh(used: { at: number; replacement: string }): TokenPair | null {
    if (used.at + REFRESH_RETRY_SECONDS < this.now()) return null;
    const replacement = this.refreshes().get(used.replacement);
    return replacement && !replacement.used ? this.extended(replacement) : null;
  }

  /** The pair of a refresh token, its access token alive for another hour. */
  private extended(refresh: RefreshToken): TokenPair | null {
    const access = this.access().get(refresh.accessToken);
    if (!access) return null;
    const expiresAt = this.now() + EXPIRING_TOKEN_SECONDS;
    return { access: this.putAccess({ ...access, expiresAt }), refresh };
  }

  /** Using a refresh token ends the life of the one it replaced. */
  private retirePredecessors(current: RefreshToken): void {
    for (const other of this.refreshesOf(current.shop, current.clientId)) {
      if (other.used?.replacement === current.token) this.refreshes().delete(other.token);
    }
  }

  private revokeExpiring(shop: string, clientId: string): void {
    for (const refresh of this.refreshesOf(shop, clientId)) {
      this.access().delete(refresh.accessToken);
      this.refreshes().delete(refresh.token);
    }
  }

  private issuePair(subject: Subject): TokenPair {
    const access = this.putAccess({
      ...this.blank("shpat_", subject),
      expiresAt: this.now() + EXPIRING_TOKEN_SECONDS,
    });
    const refresh: RefreshToken = {
      token: `shprt_${randomBytes(16).toString("hex")}`,
      shop: subject.shop,
      clientId: subject.clientId,
      accessToken: access.token,
      expiresAt: this.now() + REFRESH_TOKEN_SECONDS,
      used: null,
    };
    this.refreshes().set(refresh.token, refresh);
    return { access, refresh };
  }

  private blank(prefix: string, subject: Subject): AccessToken {
    return {
      token: `${prefix}${randomBytes(16).toString("hex")}`,
      shop: subject.shop,
      clientId: subject.clientId,
      scopes: subject.scopes,
      userId: null,
      issuedAt: this.now(),
      expiresAt: null,
      migratedTo: null,
    };
  }

  private putAccess(token: AccessToken): AccessToken {
    this.access().set(token.token, token);
    return token;
  }

  private access() {
    return this.store.documents<AccessToken>("access-tokens");
  }

  private refreshes() {
    return this.store.documents<RefreshToken>("refresh-tokens");
  }

  private now(): number {
    return Math.floor(this.store.clock().getTime() / 1000);
  }
}
