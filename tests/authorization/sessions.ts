import { Session } from "@shopify/shopify-api";
import { sessionStorage } from "~/shopify/shopify.server";
import { mintSessionToken } from "tests/stand-ins/shopify/auth/session-token";

const STAFF_ID = 4711;
const APP = {
  clientId: process.env["SHOPIFY_API_KEY"] ?? "",
  clientSecret: process.env["SHOPIFY_API_SECRET"] ?? "",
};

interface SignInOptions {
  userId?: number;
  isOwner?: boolean;
}

/** Signs a member of staff in: what the token exchange leaves behind. */
export async function signIn(
  shop: string,
  { userId = STAFF_ID, isOwner = false }: SignInOptions = {},
): Promise<void> {
  await sessionStorage.storeSession(
    new Session({
      id: `offline_${shop}`,
      shop,
      state: "",
      isOnline: false,
      accessToken: "offline",
      scope: "read_orders",
    }),
  );
  await sessionStorage.storeSession(
    new Session({
      id: `${shop}_${userId}`,
      shop,
      state: "",
      isOnline: true,
      accessToken: "online",
      scope: "read_orders",
      expires: new Date(Date.now() + 36e5),
      onlineAccessInfo: {
        expires_in: 3600,
        associated_user_scope: "read_orders",
        associated_user: {
          id: userId,
          first_name: "Agent",
          last_name: "Smith",
          email: "agent@example.net",
          email_verified: true,
          account_owner: isOwner,
          locale: "en",
          collaborator: false,
        },
      },
    }),
  );
}

interface TokenOptions {
  userId?: number;
  clientId?: string;
  clientSecret?: string;
  /** Seconds since it was made. */
  age?: number;
}

/** A session token as App Bridge gives it, wrong in whatever way is asked for. */
export function createToken(
  shop: string,
  { age = 0, userId = STAFF_ID, ...app }: TokenOptions = {},
): string {
  const now = new Date(Date.now() - age * 1000);
  return mintSessionToken({ ...APP, ...app, shop, userId, sessionId: "s1", now });
}

/** The token with its claims changed and its signature left as it was. */
export function forgeToken(token: string, claims: Record<string, unknown>): string {
  const [header = "", payload = "", signature = ""] = token.split(".");
  const genuine = JSON.parse(Buffer.from(payload, "base64url").toString()) as Record<
    string,
    unknown
  >;
  const forged = Buffer.from(JSON.stringify({ ...genuine, ...claims })).toString("base64url");
  return [header, forged, signature].join(".");
}

/** A token that says it needs no signature. */
export function unsignedToken(token: string): string {
  const header = Buffer.from(JSON.stringify({ alg: "none", typ: "JWT" })).toString("base64url");
  return `${header}.${token.split(".")[1] ?? ""}.`;
}
