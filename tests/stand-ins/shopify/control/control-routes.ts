import { sendShopperMail } from "tests/stand-ins/mail/send-shopper-mail";
import { frameUrl } from "tests/stand-ins/shopify/admin/frame-url";
import { browserSession } from "tests/stand-ins/shopify/auth/browser-session";
import {
  deployApp,
  installApp,
  requireApp,
  setGrantedScopes,
  uninstallApp,
} from "tests/stand-ins/shopify/auth/install-app";
import { findLastInstallation } from "tests/stand-ins/shopify/auth/installations";
import { mintSessionToken } from "tests/stand-ins/shopify/auth/session-token";
import { activeStaff, findStaff } from "tests/stand-ins/shopify/auth/staff";
import { HttpError, readFields } from "tests/stand-ins/shopify/http/exchange";
import { requireShop } from "tests/stand-ins/shopify/http/find-shop";
import type { Platform } from "tests/stand-ins/shopify/http/platform";
import type { Route } from "tests/stand-ins/shopify/http/router";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import type { StaffMember } from "tests/stand-ins/shopify/store/types";
import type { ShopClock } from "./clock";
import { controlRoute, type ControlContext } from "./control-route";
import * as schemas from "./control-schemas";
import { faultRoutes } from "./fault-routes";
import { shopRoutes } from "./shop-routes";
import { themeRoutes } from "./theme-routes";
import { webhookRoutes } from "./webhook-routes";

/** The control API: what tests and demos make happen in the shops and to the platform. */
export function controlRoutes(context: ControlContext): Route[] {
  const routes = [
    ...appRoutes(context.platform),
    ...tokenRoutes(context.platform),
    // Before the shops' own routes, which take any name for a collection's.
    ...themeRoutes(context.platform),
    ...shopRoutes(context),
    ...webhookRoutes(context.platform),
    ...faultRoutes(context.platform),
    ...clockRoutes(context.clock),
    ...mailRoutes(context.platform),
  ];
  const list = routes.map(({ method, path }) => `${method} ${path}`);
  const { addresses, store } = context.platform;
  const storefronts = () =>
    Object.fromEntries(
      store.shops().map(({ domain }) => [domain, addresses.storefrontUrlOf(domain)]),
    );
  return [controlRoute("GET", "", () => ({ routes: list, storefronts: storefronts() })), ...routes];
}

function appRoutes(platform: Platform): Route[] {
  return [
    controlRoute("POST", "/install", async ({ request }) => {
      const input = schemas.installSchema.parse(await readFields(request));
      const installation = installApp(platform, requireShop(platform, input.shop), input.scopes);
      return { installation };
    }),
    controlRoute("POST", "/uninstall", async ({ request }) => {
      const input = schemas.uninstallSchema.parse(await readFields(request));
      return { uninstalled: uninstallApp(platform, requireShop(platform, input.shop)) };
    }),
    controlRoute("POST", "/scopes", async ({ request }) => {
      const input = schemas.scopesSchema.parse(await readFields(request));
      const shop = requireShop(platform, input.shop);
      return { installation: setGrantedScopes(platform, shop, input.scopes) };
    }),
    controlRoute("POST", "/deploy", () => ({ config: deployApp(platform).config })),
    controlRoute("POST", "/app", async ({ request }) => {
      const { spec } = requireApp(platform);
      spec.target = schemas.appSchema.parse(await readFields(request)).target;
      return { target: spec.target };
    }),
    controlRoute("GET", "/app", () => {
      const { spec, config } = requireApp(platform);
      const installations = platform.store.shops().map((shop) => ({
        shop: shop.domain,
        installation: findLastInstallation(shop, spec.clientId) ?? null,
      }));
      return { clientId: spec.clientId, target: spec.target, config, installations };
    }),
  ];
}

function tokenRoutes(platform: Platform): Route[] {
  return [
    controlRoute("POST", "/revoke-tokens", async ({ request }) => {
      const input = schemas.revokeSchema.parse(await readFields(request));
      return { revoked: revokeTokens(platform, input) };
    }),
    controlRoute("POST", "/id-token", async ({ request }) => {
      const input = schemas.idTokenSchema.parse(await readFields(request));
      const { spec } = requireApp(platform);
      const shop = requireShop(platform, input.shop);
      const user = staffOrFirst(shop, input.user);
      const token = mintSessionToken({
        shop: shop.domain,
        clientId: input.clientId ?? spec.clientId,
        clientSecret: input.clientSecret ?? spec.clientSecret,
        userId: user.id,
        sessionId: browserSession(shop, user),
        now: new Date(platform.store.clock().getTime() - input.issuedAgoSeconds * 1000),
        lifetimeSeconds: input.lifetimeSeconds,
      });
      return { token };
    }),
    controlRoute("GET", "/frame-url", ({ url }) => {
      const { spec } = requireApp(platform);
      const shop = requireShop(platform, url.searchParams.get("shop") ?? "demo");
      const user = staffOrFirst(shop, url.searchParams.get("user") ?? undefined);
      return {
        url: frameUrl({
          tunnelUrl: platform.addresses.tunnelUrl,
          path: url.searchParams.get("path") ?? "/",
          shop: shop.domain,
          clientId: spec.clientId,
          clientSecret: spec.clientSecret,
          userId: user.id,
          locale: user.locale,
          sessionId: browserSession(shop, user),
          now: platform.store.clock(),
        }),
      };
    }),
  ];
}

function revokeTokens(
  platform: Platform,
  input: { shop: string; kind: "access" | "all" | "user"; user?: string },
): number {
  const { tokens } = platform;
  const shop = requireShop(platform, input.shop);
  const { clientId } = requireApp(platform).spec;
  if (input.kind === "all") return tokens.revokeAll(shop.domain, clientId);
  if (input.kind === "access") return tokens.revokeAccess(shop.domain, clientId);
  return tokens.revokeUser(shop.domain, staffOrFirst(shop, input.user).id);
}

function clockRoutes(clock: ShopClock): Route[] {
  const state = () => ({ now: clock.now().toISOString(), offsetSeconds: clock.offsetSeconds });
  return [
    controlRoute("GET", "/clock", state),
    controlRoute("POST", "/clock", async ({ request }) => {
      const input = schemas.clockSchema.parse(await readFields(request));
      if (input.reset) clock.reset();
      if (input.advanceSeconds !== undefined) clock.advance(input.advanceSeconds);
      return state();
    }),
  ];
}

function mailRoutes(platform: Platform): Route[] {
  return [
    controlRoute("POST", "/mails", async ({ request }) => {
      return sendShopperMail(platform, schemas.mailSchema.parse(await readFields(request)));
    }),
    controlRoute("DELETE", "/mailbox", async () => ({ deleted: await platform.mailbox.clear() })),
  ];
}

function staffOrFirst(shop: ShopStore, key: string | undefined): StaffMember {
  const member = key === undefined ? activeStaff(shop)[0] : findStaff(shop, key);
  if (!member) throw new HttpError(404, "No such staff member");
  return member;
}
