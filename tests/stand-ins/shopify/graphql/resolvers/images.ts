import type { RequestContext } from "tests/stand-ins/shopify/graphql/request-context";
import { gid } from "tests/stand-ins/shopify/store/gid";
import type { ProductMedia } from "tests/stand-ins/shopify/store/types";

/** The `Image` of a product's media; the CDN is the store's, else the shop's own host. */
export function imageOf(media: ProductMedia, { shop, store }: RequestContext) {
  const url = `${store.cdnOrigin ?? `https://${shop.domain}`}${media.path}`;
  return {
    __typename: "Image",
    id: gid("ImageSource", media.id),
    url,
    src: url,
    originalSrc: url,
    transformedSrc: url,
    altText: media.alt,
    width: media.width,
    height: media.height,
    thumbhash: null,
  };
}
