import { z } from "zod";
import { browserSession } from "tests/stand-ins/shopify/auth/browser-session";
import { installApp, requireApp, setGrantedScopes } from "tests/stand-ins/shopify/auth/install-app";
import { findInstallation } from "tests/stand-ins/shopify/auth/installations";
import { mintSessionToken } from "tests/stand-ins/shopify/auth/session-token";
import { findStaff } from "tests/stand-ins/shopify/auth/staff";
import {
  HttpError,
  readFields,
  sendJson,
  type Exchange,
} from "tests/stand-ins/shopify/http/exchange";
import { requireShop } from "tests/stand-ins/shopify/http/find-shop";
import type { Platform } from "tests/stand-ins/shopify/http/platform";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import { extensionStatus } from "./extension-status";
import { findResources } from "./find-resources";

const questionSchema = z.object({
  user: z.string(),
  type: z.string().default("product"),
  query: z.string().default(""),
  action: z.enum(["query", "request", "revoke"]).default("query"),
  scopes: z.array(z.string()).default([]),
});

type Question = z.infer<typeof questionSchema>;

/** `POST /store/:shop/apps/:handle/-/:question`: what the admin page's script asks for App Bridge. */
export async function answerAppQuestion(exchange: Exchange, platform: Platform): Promise<void> {
  const { params, request, response } = exchange;
  const shop = requireShop(platform, params.shop ?? "");
  const question = questionSchema.parse(await readFields(request));
  switch (params.question) {
    case "session-token":
      return sendJson(response, 200, { token: sessionToken(platform, shop, question.user) });
    case "user":
      // What App Bridge tells apps that were not granted staff details.
      return sendJson(response, 200, { accountAccess: "Full access" });
    case "extensions":
      return sendJson(response, 200, extensionStatus(platform, shop));
    case "resources":
      return sendJson(response, 200, findResources(platform, shop, question));
    case "scopes":
      return sendJson(response, 200, changeScopes(platform, shop, question));
    default:
      throw new HttpError(404, "Unknown question");
  }
}

function sessionToken(platform: Platform, shop: ShopStore, userKey: string): string {
  const { spec } = requireApp(platform);
  const user = findStaff(shop, userKey);
  if (!user) throw new HttpError(404, "No such staff member");
  if (!findInstallation(shop, spec.clientId)) throw new HttpError(409, "The app is not installed");
  return mintSessionToken({
    shop: shop.domain,
    clientId: spec.clientId,
    clientSecret: spec.clientSecret,
    userId: user.id,
    sessionId: browserSession(shop, user),
    now: platform.store.clock(),
  });
}

function changeScopes(platform: Platform, shop: ShopStore, { action, scopes }: Question) {
  const { spec, config } = requireApp(platform);
  const installation = findInstallation(shop, spec.clientId) ?? installApp(platform, shop);
  const optional = scopes.filter((scope) => config.optionalScopes.includes(scope));
  const granted =
    action === "request"
      ? [...new Set([...installation.scopes, ...optional])]
      : action === "revoke"
        ? installation.scopes.filter((scope) => !optional.includes(scope))
        : installation.scopes;
  if (action !== "query") setGrantedScopes(platform, shop, granted);
  return { granted, required: config.scopes, optional: config.optionalScopes };
}
