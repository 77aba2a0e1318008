import { HttpError, send, type Exchange } from "tests/stand-ins/shopify/http/exchange";
import type { Platform } from "tests/stand-ins/shopify/http/platform";
import { contentTypeOf } from "tests/stand-ins/shopify/storefront/content-type";
import { findExtension, type Extension } from "./read-extension";

/** Path of extension assets on the CDN, as `asset_url` gives them. */
export const EXTENSION_ASSETS = "/cdn/shop/extensions/:uuid/:version/assets/:file";

/**
 * Address of an extension's asset. It is another origin than the shop's, as Shopify's CDN is; the
 * version in it changes with the files, so that they can be cached for ever.
 */
export function extensionAssetUrl(platform: Platform, extension: Extension, file: string): string {
  const { uuid, handle, version } = extension;
  return `${platform.addresses.origin}/cdn/shop/extensions/${uuid}/${handle}-${version}/assets/${file}`;
}

/** Serves an asset at the CDN's origin. @throws HttpError 404. */
export function serveExtensionAsset({ params, response }: Exchange, platform: Platform): void {
  const extension = platform.app ? findExtension(platform.app.spec.tomlPath) : null;
  const body = extension?.uuid === params.uuid ? extension?.asset(params.file ?? "") : null;
  if (!body) throw new HttpError(404, "Not Found");
  send(response, 200, body, {
    "content-type": contentTypeOf(params.file ?? ""),
    "cache-control": "public, max-age=31536000, immutable",
    "access-control-allow-origin": "*",
    "cross-origin-resource-policy": "cross-origin",
    "timing-allow-origin": "*",
    "x-content-type-options": "nosniff",
  });
}
