import { CHILD_SPAN } from "tests/stand-ins/shopify/store/gid";
import { addSeconds } from "tests/stand-ins/shopify/store/iso-time";
import type {
  Collection,
  IsoTime,
  Product,
  ProductMedia,
  ProductOption,
  Variant,
} from "tests/stand-ins/shopify/store/types";
import { FAMILIES, type ProductFamily } from "./catalogue";
import { Random } from "./random";

const FIRST_PRODUCT_ID = 8_000_000_001;
const FIRST_COLLECTION_ID = 300_000_001;

export interface ProductPlan {
  seed: number;
  /** When the shop opened. */
  openedAt: IsoTime;
  locationIds: readonly number[];
}

/** All products of the demo shop: every noun of every family in every line. */
export function makeProducts(plan: ProductPlan): Product[] {
  const products: Product[] = [];
  for (const family of FAMILIES) {
    for (const noun of family.nouns) {
      for (const line of family.lines) {
        products.push(makeProduct(plan, family, `${line} ${noun}`, products.length));
      }
    }
  }
  return products;
}

/** One collection per product family. */
export function makeCollections({ openedAt }: ProductPlan): Collection[] {
  return FAMILIES.map(({ type, text }, index) => ({
    id: FIRST_COLLECTION_ID + index,
    title: type,
    handle: slug(type),
    descriptionHtml: `<p>${text}</p>`,
    createdAt: openedAt,
    updatedAt: openedAt,
  }));
}

/** Handle of a title: lower-case ASCII words joined by hyphens. */
export function slug(title: string): string {
  return title
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
}

/** Path of a product image; the media id in it is how `findProductImage` finds its product. */
export function imagePath(mediaId: number, handle: string): string {
  return `/cdn/shop/products/${mediaId}-${handle.slice(0, 60)}.svg`;
}

function makeProduct(
  plan: ProductPlan,
  family: ProductFamily,
  title: string,
  index: number,
): Product {
  const random = new Random(plan.seed, 1_000_000 + index);
  const id = FIRST_PRODUCT_ID + index;
  const child = { next: 1, id: () => id * CHILD_SPAN + child.next++ };
  const handle = slug(title);
  const createdAt = addSeconds(plan.openedAt, index * 3600);
  const colours = family.colours.map(({ name }) => name).slice(0, random.between(2, 4));
  const options = makeOptions(family, colours, child.id);
  const media = colours.map((colour): ProductMedia => {
    const mediaId = child.id();
    const alt = colours.length > 1 ? `${title} in ${colour.toLowerCase()}` : title;
    const path = imagePath(mediaId, handle);
    return { id: mediaId, alt, path, width: 800, height: 800, createdAt, updatedAt: createdAt };
  });
  const [low, high] = family.price;
  const price = Math.round(random.between(low, high) / 100) * 100 - 10;
  const draft = random.chance(0.04);
  return {
    id,
    title,
    handle,
    descriptionHtml: `<p>${family.text}</p>`,
    vendor: family.vendor,
    productType: family.type,
    tags: [...family.tags],
    status: draft ? "DRAFT" : random.chance(0.03) ? "ARCHIVED" : "ACTIVE",
    publishedAt: draft ? null : createdAt,
    isGiftCard: false,
    options,
    media,
    variants: makeVariants({ plan, family, random, options, media, price, createdAt, child }),
    collectionIds: [FIRST_COLLECTION_ID + FAMILIES.indexOf(family)],
    metafields: [],
    createdAt,
    updatedAt: createdAt,
    nextChild: child.next,
  };
}

function makeOptions(
  family: ProductFamily,
  colours: readonly string[],
  nextId: () => number,
): ProductOption[] {
  const named: [string, readonly string[]][] = [];
  if (colours.length > 1) named.push(["Colour", colours]);
  if (family.sizes.length > 0) named.push(["Size", family.sizes]);
  if (named.length === 0) named.push(["Title", ["Default Title"]]);
  return named.map(([name, values]) => ({
    id: nextId(),
    name,
    values: values.map((value) => ({ id: nextId(), name: value })),
  }));
}

interface VariantPlan {
  plan: ProductPlan;
  family: ProductFamily;
  random: Random;
  options: readonly ProductOption[];
  media: readonly ProductMedia[];
  price: number;
  createdAt: IsoTime;
  child: { id: () => number; next: number };
}

function makeVariants(variants: VariantPlan): Variant[] {
  return combinations(variants.options).map((optionValues, index) =>
    makeVariant(variants, optionValues, index),
  );
}

function combinations(options: readonly ProductOption[]): string[][] {
  return options.reduce<string[][]>(
    (rows, { values }) => rows.flatMap((row) => values.map(({ name }) => [...row, name])),
    [[]],
  );
}

function makeVariant(
  { plan, family, random, options, media, price, createdAt, child }: VariantPlan,
  optionValues: string[],
  index: number,
): Variant {
  const id = child.id();
  const sizeStep = options.at(-1)?.name === "Size" ? (index % family.sizes.length) * 300 : 0;
  const variantPrice = price + (family.sizes.length === 2 ? sizeStep : 0);
  const colourPosition = media.findIndex(({ alt }) =>
    alt?.endsWith(` in ${(optionValues[0] ?? "").toLowerCase()}`),
  );
  const times = { createdAt, updatedAt: createdAt };
  return {
    id,
    position: index + 1,
    optionValues,
    price: variantPrice,
    compareAtPrice: random.chance(0.12) ? Math.round(variantPrice * 1.25) : null,
    sku: `${family.drawing.slice(0, 3).toUpperCase()}-${String(id % 1_000_000_0).padStart(7, "0")}`,
    barcode: `64${String(id).slice(-11).padStart(11, "0")}`,
    taxable: true,
    inventoryPolicy: random.chance(0.05) ? "CONTINUE" : "DENY",
    mediaId: media[Math.max(0, colourPosition)]?.id ?? null,
    metafields: [],
    ...times,
    inventory: {
      tracked: true,
      requiresShipping: true,
      unitCost: Math.round(variantPrice * 0.42),
      countryCodeOfOrigin: "FI",
      harmonizedSystemCode: null,
      weightGrams: family.weightGrams,
      ...times,
      levels: plan.locationIds.map((locationId, position) => ({
        locationId,
        available: random.chance(0.08) ? 0 : random.between(1, position === 0 ? 80 : 25),
        committed: 0,
        incoming: random.chance(0.1) ? random.between(5, 40) : 0,
        reserved: 0,
        damaged: 0,
        isActive: true,
        ...times,
      })),
    },
  };
}
