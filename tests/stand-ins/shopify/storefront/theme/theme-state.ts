import { z } from "zod";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";

const settings = z.record(z.string(), z.unknown());

/** One field each of what a merchant chose in the theme editor and in the shop's settings of the app. */
const fields = {
  /** `aggressive` has the hostile global CSS that real themes sometimes have. */
  variant: z.enum(["standard", "aggressive"]),
  /** A strict Content-Security-Policy on every page. */
  csp: z.boolean(),
  /** App blocks placed on pages. */
  blocks: z.array(
    z.object({
      handle: z.string(),
      /** `index`, `product`, `collection`, `cart`, `page.faq`, `search` … */
      template: z.string().default("index"),
      /** `main`: inside the page's own section; `apps`: a section of its own below it. */
      section: z.enum(["main", "apps"]).default("apps"),
      settings: settings.default({}),
    }),
  ),
  /** Where the merchant mounted the app proxy; null: as the app's toml says. */
  proxy: z
    .object({
      prefix: z.enum(["a", "apps", "community", "tools"]),
      subpath: z.string().regex(/^[A-Za-z0-9_-]{1,30}$/),
    })
    .nullable(),
  /**
   * What `path_prefix` says below `/fi`: `/fi/apps/help` (true) or `/apps/help`. Shopify's
   * documentation does not tell, so both are to be borne.
   */
  isLocaleInPathPrefix: z.boolean(),
  /** Whether a 30x of the proxied app reaches the browser or is followed on the way. */
  proxyRedirects: z.enum(["follow", "pass"]),
};

const themeStateSchema = z.object({
  variant: fields.variant.default("standard"),
  csp: fields.csp.default(false),
  blocks: fields.blocks.default([]),
  proxy: fields.proxy.default(null),
  isLocaleInPathPrefix: fields.isLocaleInPathPrefix.default(true),
  proxyRedirects: fields.proxyRedirects.default("pass"),
  /** App embeds by their block's handle (its file name); all are off at first. */
  embeds: z
    .record(z.string(), z.object({ enabled: z.boolean(), settings: settings.default({}) }))
    .default({}),
});

/** Any part of the theme's state; embeds are joined by handle. */
export const themePatchSchema = z
  .object(fields)
  .partial()
  .extend({
    embeds: z
      .record(
        z.string(),
        z.object({ enabled: z.boolean().optional(), settings: settings.optional() }),
      )
      .optional(),
  });

export type ThemeState = z.infer<typeof themeStateSchema>;
export type ThemePatch = z.infer<typeof themePatchSchema>;

const collection = (shop: ShopStore) => shop.documents<ThemeState>("theme");

/** The published theme's state. */
export function findThemeState(shop: ShopStore): ThemeState {
  return themeStateSchema.parse(collection(shop).get("main") ?? {});
}

function putThemeState(shop: ShopStore, state: ThemeState): void {
  collection(shop).set("main", state);
}

/** Changes what the patch names. */
export function changeThemeState(shop: ShopStore, { embeds = {}, ...patch }: ThemePatch): void {
  const state = findThemeState(shop);
  const joined = { ...state.embeds };
  for (const [handle, embed] of Object.entries(embeds)) {
    const before = joined[handle] ?? { enabled: false, settings: {} };
    joined[handle] = {
      enabled: embed.enabled ?? before.enabled,
      settings: { ...before.settings, ...embed.settings },
    };
  }
  putThemeState(shop, themeStateSchema.parse({ ...state, ...patch, embeds: joined }));
}

/** Back to a theme as it is installed: nothing of any app in it. */
export function resetThemeState(shop: ShopStore): void {
  putThemeState(shop, themeStateSchema.parse({}));
}
