import { z } from "zod";
import { strike } from "tests/stand-ins/shopify/faults/strike";
import { readFields, sendJson, type Exchange } from "tests/stand-ins/shopify/http/exchange";
import type { Platform } from "tests/stand-ins/shopify/http/platform";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import {
  EXPIRING_TOKEN_SECONDS,
  ONLINE_TOKEN_SECONDS,
  type AccessToken,
  type TokenPair,
} from "./access-tokens";
import { findInstallation, type Installation } from "./installations";
import { verifySessionToken } from "./session-token";
import { findStaff } from "./staff";

const TOKEN_EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
const ID_TOKEN = "urn:ietf:params:oauth:token-type:id_token";
const OFFLINE_TOKEN = "urn:shopify:params:oauth:token-type:offline-access-token";
const ONLINE_TOKEN = "urn:shopify:params:oauth:token-type:online-access-token";

const requestSchema = z.object({
  client_id: z.string(),
  client_secret: z.string(),
  grant_type: z.string().optional(),
  subject_token: z.string().optional(),
  subject_token_type: z.string().optional(),
  requested_token_type: z.string().optional(),
  refresh_token: z.string().optional(),
  code: z.string().optional(),
  expiring: z.union([z.string(), z.number()]).transform(String).optional(),
});

type TokenRequest = z.infer<typeof requestSchema>;

/** An OAuth answer: status and JSON body. */
interface TokenAnswer {
  status: number;
  body: Record<string, unknown>;
}

interface GrantContext {
  platform: Platform;
  shop: ShopStore;
  request: TokenRequest;
  installation: Installation;
}

/**
 * `POST /admin/oauth/access_token`: token exchange (offline expiring and not, online), migration of
 * a non-expiring token, refresh, authorization code (never issued by a managed install, so always
 * refused) and client credentials. Bodies and errors as the official libraries and the published
 * pages on access tokens have them.
 */
export async function serveTokenEndpoint(
  exchange: Exchange,
  platform: Platform,
  shop: ShopStore,
): Promise<void> {
  const parsed = requestSchema.safeParse(await readFields(exchange.request));
  const fault = platform.faults.take("token", { shop: shop.domain });
  const course = await strike(exchange, fault);
  if (course === "answered") return;
  const answer =
    fault?.kind === "invalid-subject-token"
      ? invalidSubject()
      : parsed.success
        ? grantToken(platform, shop, parsed.data)
        : oauthError(400, "invalid_request", "Missing or invalid parameters");
  if (course === "drop-answer") exchange.request.socket.destroy();
  else sendJson(exchange.response, answer.status, answer.body, { "cache-control": "no-store" });
}

function grantToken(platform: Platform, shop: ShopStore, request: TokenRequest): TokenAnswer {
  const spec = platform.app?.spec;
  if (request.client_id !== spec?.clientId || request.client_secret !== spec.clientSecret) {
    return oauthError(401, "invalid_client", "Client authentication failed");
  }
  const installation = findInstallation(shop, request.client_id);
  if (!installation) return notInstalled(request);
  const context = { platform, shop, request, installation };
  switch (request.grant_type) {
    case TOKEN_EXCHANGE:
      return exchangeToken(context);
    case "refresh_token":
      return refreshToken(context);
    case "client_credentials": {
      const token = platform.tokens.issueClientCredentials(subjectOf(context));
      return ok({ ...basicFields(token), expires_in: ONLINE_TOKEN_SECONDS });
    }
    case undefined:
      return oauthError(
        400,
        "invalid_request",
        "The authorization code was not found or was already used",
      );
    default:
      return oauthError(400, "unsupported_grant_type", "The grant type is not supported");
  }
}

function notInstalled(request: TokenRequest): TokenAnswer {
  if (request.grant_type === "refresh_token") return inactiveRefreshToken();
  if (request.grant_type === TOKEN_EXCHANGE) return invalidSubject();
  return oauthError(
    400,
    "shop_not_permitted",
    "Client credentials cannot be performed on this shop.",
  );
}

function exchangeToken(context: GrantContext): TokenAnswer {
  const { platform, request } = context;
  if (request.subject_token_type === OFFLINE_TOKEN) return migrateToken(context);
  if (request.subject_token_type !== ID_TOKEN) {
    return oauthError(400, "invalid_request", "Invalid subject_token_type");
  }
  const claims = verifySessionToken(request.subject_token ?? "", {
    clientId: request.client_id,
    clientSecret: request.client_secret,
    shop: context.shop.domain,
    now: platform.store.clock(),
  });
  if (!claims) return invalidSubject();
  if (request.requested_token_type === ONLINE_TOKEN) return issueOnline(context, claims.sub);
  if (request.requested_token_type && request.requested_token_type !== OFFLINE_TOKEN) {
    return oauthError(400, "invalid_request", "Invalid requested_token_type");
  }
  return request.expiring === "1"
    ? ok(pairFields(platform.tokens.issueExpiring(subjectOf(context))))
    : ok(basicFields(platform.tokens.issueNonExpiring(subjectOf(context))));
}

function migrateToken(context: GrantContext): TokenAnswer {
  const pair = context.platform.tokens.migrate(
    context.request.subject_token ?? "",
    subjectOf(context),
  );
  return pair ? ok(pairFields(pair)) : invalidSubject();
}

function issueOnline(context: GrantContext, userKey: string): TokenAnswer {
  const member = findStaff(context.shop, userKey);
  if (!member) return invalidSubject();
  const token = context.platform.tokens.issueOnline({ ...subjectOf(context), userId: member.id });
  return ok({
    ...basicFields(token),
    expires_in: ONLINE_TOKEN_SECONDS,
    associated_user_scope: token.scopes.join(","),
    associated_user: {
      id: member.id,
      first_name: member.firstName,
      last_name: member.lastName,
      email: member.email,
      email_verified: true,
      account_owner: member.isShopOwner,
      locale: member.locale,
      collaborator: false,
    },
  });
}

function refreshToken(context: GrantContext): TokenAnswer {
  const pair = context.platform.tokens.refresh(
    context.request.refresh_token ?? "",
    subjectOf(context),
  );
  return pair ? ok(pairFields(pair)) : inactiveRefreshToken();
}

function subjectOf({ shop, request, installation }: GrantContext) {
  return { shop: shop.domain, clientId: request.client_id, scopes: installation.scopes };
}

function basicFields(token: AccessToken): Record<string, unknown> {
  return { access_token: token.token, scope: token.scopes.join(",") };
}

function pairFields({ access, refresh }: TokenPair): Record<string, unknown> {
  return {
    ...basicFields(access),
    expires_in: EXPIRING_TOKEN_SECONDS,
    refresh_token: refresh.token,
    refresh_token_expires_in: refresh.expiresAt - access.issuedAt,
  };
}

function ok(body: Record<string, unknown>): TokenAnswer {
  return { status: 200, body };
}

function oauthError(status: number, error: string, description: string): TokenAnswer {
  return { status, body: { error, error_description: description } };
}

function invalidSubject(): TokenAnswer {
  return oauthError(400, "invalid_subject_token", "The subject token is invalid.");
}

/** What Shopify answers for an expired, rotated or revoked refresh token. */
function inactiveRefreshToken(): TokenAnswer {
  return oauthError(401, "invalid_request", "This request requires an active refresh_token");
}
