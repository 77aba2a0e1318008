import {
  readMediaDocument,
  readProductsDocument,
  readVariantsDocument,
} from "~/commerce/documents/product-documents";
import { gidNumber } from "~/commerce/mapping/gid";
import { mapProduct, mapProductMedia, mapVariant } from "~/commerce/mapping/map-product";
import type { AdminClient } from "~/shopify/admin-client.server";
import type { ReadProductsQuery } from "~/shopify/generated/graphql";
import { readAllPages } from "./read-all-pages";
import type { ReadBatch } from "./read-batch";

type ProductNode = Extract<NonNullable<ReadProductsQuery["nodes"][number]>, { id: string }>;

/** Reads products with all their variants and images. See ReadBatch. */
export const readProducts: ReadBatch = async (client, gids, { scope, emit }) => {
  const { nodes } = await client.request(readProductsDocument, { ids: gids });
  const found = nodes.filter((node): node is ProductNode => node !== null && "id" in node);
  for (const product of found) {
    const { id, updatedAt } = product;
    const variants = await readAllPages(updatedAt, product.variants, (after) =>
      readMoreVariants(client, id, after),
    );
    const media = await readAllPages(updatedAt, product.media, (after) =>
      readMoreMedia(client, id, after),
    );
    const productId = gidNumber(id);
    mapProduct(scope, product, emit);
    for (const variant of variants) mapVariant(scope, productId, variant, emit);
    for (const [position, file] of media.entries())
      mapProductMedia(scope, { productId, position }, file, emit);
  }
  return found.map((product) => product.id);
};

async function readMoreVariants(client: AdminClient, id: string, after: string) {
  const { product } = await client.request(readVariantsDocument, { id, after });
  return product && { updatedAt: product.updatedAt, page: product.variants };
}

async function readMoreMedia(client: AdminClient, id: string, after: string) {
  const { product } = await client.request(readMediaDocument, { id, after });
  return product && { updatedAt: product.updatedAt, page: product.media };
}
