import { gid } from "../../store/gid";
import type { ProductMedia } from "../../store/types";
import type { RequestContext } from "../request-context";

/** The `Image` of a product's media; the CDN is the shop's own host here. */
export function imageOf(media: ProductMedia, { shop }: RequestContext) {
  const url = `https://${shop.domain}${media.path}`;
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
