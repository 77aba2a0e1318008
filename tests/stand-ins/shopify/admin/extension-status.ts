import type { Platform } from "tests/stand-ins/shopify/http/platform";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import {
  findExtension,
  type ExtensionBlock,
} from "tests/stand-ins/shopify/storefront/extension/read-extension";
import {
  findThemeState,
  type ThemeState,
} from "tests/stand-ins/shopify/storefront/theme/theme-state";

const THEME_ID = "gid://shopify/OnlineStoreTheme/1";

/**
 * What `shopify.app.extensions()` tells: the theme app extension's blocks and where the published
 * theme uses them. A block that is not used is `available`.
 * https://shopify.dev/docs/api/app-home/apis/app
 */
export function extensionStatus({ app }: Platform, shop: ShopStore): object[] {
  const extension = app ? findExtension(app.spec.tomlPath) : null;
  if (!extension) return [];
  const state = findThemeState(shop);
  return [
    {
      handle: extension.handle,
      type: "theme_app_extension",
      activations: extension.blocks.map((block) => blockStatus(block, state)),
    },
  ];
}

function blockStatus({ handle, schema }: ExtensionBlock, state: ThemeState): object {
  const targets =
    schema.target === "section"
      ? state.blocks
          .filter((block) => block.handle === handle)
          .map(
            ({ template, section }, index) => `template--${template}/${section}/${handle}_${index}`,
          )
      : state.embeds[handle]?.enabled
        ? [`${schema.target}/${handle}`]
        : [];
  return {
    target: schema.target,
    handle,
    name: schema.name,
    status: targets.length > 0 ? "active" : "available",
    activations: targets.map((target) => ({ target, themeId: THEME_ID })),
  };
}
