import { z } from "zod";
import { HttpError, readFields } from "tests/stand-ins/shopify/http/exchange";
import { requireShop } from "tests/stand-ins/shopify/http/find-shop";
import type { Platform } from "tests/stand-ins/shopify/http/platform";
import type { Route } from "tests/stand-ins/shopify/http/router";
import { updateShop } from "tests/stand-ins/shopify/store/actions/update-shop";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import {
  findExtension,
  type Extension,
} from "tests/stand-ins/shopify/storefront/extension/read-extension";
import { primaryLocale, publishedLocales } from "tests/stand-ins/shopify/storefront/locales";
import {
  changeThemeState,
  findThemeState,
  resetThemeState,
  themePatchSchema,
} from "tests/stand-ins/shopify/storefront/theme/theme-state";
import { controlRoute } from "./control-route";

/**
 * PATCH /control/shops/:shop/theme — any part of the theme's state. `embeds` is joined by handle,
 * `blocks` is replaced; `locales` publishes exactly these languages (the primary one always).
 */
const patchSchema = themePatchSchema.extend({ locales: z.array(z.string()).optional() });

/** What a merchant does in the theme editor and to the app's proxy path. */
export function themeRoutes(platform: Platform): Route[] {
  const shopOf = (params: Record<string, string>) => requireShop(platform, params.shop ?? "");
  return [
    controlRoute("GET", "/shops/:shop/theme", ({ params }) => view(platform, shopOf(params))),
    controlRoute("PATCH", "/shops/:shop/theme", async ({ params, request }) => {
      const shop = shopOf(params);
      change(platform, shop, patchSchema.parse(await readFields(request)));
      return view(platform, shop);
    }),
    controlRoute("DELETE", "/shops/:shop/theme", ({ params }) => {
      const shop = shopOf(params);
      resetThemeState(shop);
      return view(platform, shop);
    }),
  ];
}

function view(platform: Platform, shop: ShopStore): object {
  const extension = extensionOf(platform);
  return {
    storefrontUrl: platform.addresses.storefrontUrlOf(shop.domain),
    theme: findThemeState(shop),
    locales: publishedLocales(shop.record).map(({ locale }) => locale),
    available: (extension?.blocks ?? []).map(({ handle, schema }) => ({
      handle,
      name: schema.name,
      target: schema.target,
      settings: schema.settings.map(({ id, type, default: value }) => ({
        id,
        type,
        default: value,
      })),
    })),
  };
}

function change(
  platform: Platform,
  shop: ShopStore,
  { locales, ...patch }: z.infer<typeof patchSchema>,
): void {
  requireBlocks(extensionOf(platform), [
    ...Object.keys(patch.embeds ?? {}),
    ...(patch.blocks ?? []).map(({ handle }) => handle),
  ]);
  changeThemeState(shop, patch);
  if (locales) publishLocales(shop, locales);
}

/** A block that the extension does not have is more likely a typing error than a wish. */
function requireBlocks(extension: Extension | null, handles: readonly string[]): void {
  const missing = handles.find(
    (handle) => !extension?.blocks.some((block) => block.handle === handle),
  );
  if (missing) throw new HttpError(422, `The app's extension has no block ${missing}`);
}

function publishLocales(shop: ShopStore, wanted: readonly string[]): void {
  const primary = primaryLocale(shop.record).locale;
  const names = new Intl.DisplayNames(["en"], { type: "language" });
  const known = shop.record.locales.map((one) => ({
    ...one,
    published: one.locale === primary || wanted.includes(one.locale),
  }));
  const added = wanted
    .filter((locale) => !known.some((one) => one.locale === locale))
    .map((locale) => ({
      locale,
      name: names.of(locale) ?? locale,
      primary: false,
      published: true,
    }));
  updateShop(shop, { locales: [...known, ...added] });
}

function extensionOf({ app }: Platform): Extension | null {
  return app ? findExtension(app.spec.tomlPath) : null;
}
