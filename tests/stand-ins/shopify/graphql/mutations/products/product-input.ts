import {
  mergeMetafields,
  type MetafieldInput,
} from "tests/stand-ins/shopify/graphql/mutations/metafields/metafield-input";
import { notEmulated } from "tests/stand-ins/shopify/graphql/resolve-field";
import type { ProductInput } from "tests/stand-ins/shopify/store/actions/inputs";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import { parseGid } from "tests/stand-ins/shopify/store/gid";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { Product, UserError } from "tests/stand-ins/shopify/store/types";

/** The part of `ProductCreateInput`, `ProductUpdateInput` and `ProductInput` that is emulated. */
export interface ProductArguments {
  id?: string | null;
  title?: string | null;
  handle?: string | null;
  descriptionHtml?: string | null;
  vendor?: string | null;
  productType?: string | null;
  tags?: string[] | null;
  status?: Product["status"] | null;
  giftCard?: boolean | null;
  giftCardTemplateSuffix?: string | null;
  templateSuffix?: string | null;
  seo?: { title?: string | null; description?: string | null } | null;
  metafields?: MetafieldInput[] | null;
  collectionsToJoin?: string[] | null;
  collectionsToLeave?: string[] | null;
  productOptions?: { name?: string | null; values?: { name?: string | null }[] | null }[] | null;
}

/** The action's input for a GraphQL input; `existing` is the product to be changed. */
export function toProductInput(
  shop: ShopStore,
  input: ProductArguments,
  existing: Product | null,
): ProductInput {
  const { title, descriptionHtml, vendor, productType, tags, status, handle } = input;
  return {
    ...(typeof title === "string" ? { title } : {}),
    ...(typeof descriptionHtml === "string" ? { descriptionHtml } : {}),
    ...(typeof vendor === "string" ? { vendor } : {}),
    ...(typeof productType === "string" ? { productType } : {}),
    ...(tags ? { tags } : {}),
    ...(status ? { status } : {}),
    ...(typeof handle === "string" ? { handle } : {}),
    ...(typeof input.giftCard === "boolean" ? { isGiftCard: input.giftCard } : {}),
    ...(input.templateSuffix === undefined ? {} : { templateSuffix: input.templateSuffix }),
    ...(input.giftCardTemplateSuffix === undefined
      ? {}
      : { giftCardTemplateSuffix: input.giftCardTemplateSuffix }),
    ...(input.seo
      ? { seo: { title: input.seo.title ?? null, description: input.seo.description ?? null } }
      : {}),
    ...(input.metafields
      ? {
          metafields: mergeMetafields(shop, existing?.metafields ?? [], input.metafields)
            .metafields,
        }
      : {}),
    ...collections(shop, input, existing),
    ...(input.productOptions ? { options: input.productOptions.map(toOption) } : {}),
  };
}

/** What Shopify refuses about options and metafields of an input, whatever else it says. */
export function productInputErrors(
  shop: ShopStore,
  input: ProductArguments,
  existing: Product | null,
): UserError[] {
  const merged = mergeMetafields(shop, existing?.metafields ?? [], input.metafields ?? []);
  return [...optionErrors(input.productOptions ?? []), ...merged.errors];
}

const MAX_OPTIONS = 3;

function optionErrors(options: NonNullable<ProductArguments["productOptions"]>): UserError[] {
  const at = ["options"];
  if (options.some(({ name }) => name?.includes(" / "))) {
    return [userError(at, 'Name cannot contain the character sequence " / "')];
  }
  if (options.length > MAX_OPTIONS) {
    return [userError(at, `Can only specify a maximum of ${MAX_OPTIONS} options`)];
  }
  const errors: UserError[] = [];
  const doubleName = firstDouble(options.map(({ name }) => name ?? ""));
  if (doubleName !== null) {
    errors.push(userError(at, `Duplicated option name '${doubleName}'.`));
  }
  for (const { values } of options) {
    const doubleValue = firstDouble((values ?? []).map(({ name }) => name ?? ""));
    if (doubleValue !== null) {
      errors.push(userError(at, `Duplicated option value '${doubleValue}'.`));
    }
  }
  return errors;
}

/** The first name that was there before, whatever its case. */
function firstDouble(names: readonly string[]): string | null {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name.toLowerCase())) return name;
    seen.add(name.toLowerCase());
  }
  return null;
}

/** Media are not emulated in mutations: what would be uploaded does not exist here. */
export function refuseMedia(mutationName: string, media: unknown): void {
  if (Array.isArray(media) && media.length > 0)
    throw notEmulated("Mutation", `${mutationName}(media)`);
}

function collections(shop: ShopStore, input: ProductArguments, existing: Product | null) {
  const { collectionsToJoin, collectionsToLeave } = input;
  if (!collectionsToJoin && !collectionsToLeave) return {};
  // Ids that name no collection are passed over, whatever they look like.
  const numericId = (id: string) => parseGid(id)?.id ?? 0;
  const joined = (collectionsToJoin ?? []).map(numericId);
  const left = new Set((collectionsToLeave ?? []).map(numericId));
  const all = [
    ...(existing?.collectionIds ?? []),
    ...joined.filter((id) => shop.collections.has(id)),
  ];
  return { collectionIds: [...new Set(all)].filter((id) => !left.has(id)) };
}

function toOption({ name, values }: NonNullable<ProductArguments["productOptions"]>[number]): {
  name: string;
  values: string[];
} {
  return { name: name ?? "", values: (values ?? []).map((value) => value.name ?? "") };
}
