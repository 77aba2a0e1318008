import { CHILD_SPAN } from "tests/stand-ins/shopify/store/gid";
import type { IsoTime, Product, Variant } from "tests/stand-ins/shopify/store/types";
import { FAMILIES } from "./catalogue";
import type { CsvRow } from "./csv-rows";
import { imagePath, slug } from "./products";
import { Random } from "./random";
import { LOCATION_IDS } from "./shop-record";

const FIRST_PRODUCT_ID = 8_000_000_001;

/** Codes of postage and carriage: they become shipping lines. */
export const SHIPPING_CODES = new Set(["C2", "DOT", "POST"]);
/** Codes that are no goods (fees, discounts, manual entries): they become custom lines. */
const SERVICE_CODES = /^(AMAZONFEE|B|BANK CHARGES|CRUK|D|M|PADS|S)$/;

/** One product with one variant for each stock code, titled by its commonest description. */
export function productsOfRows(rows: readonly CsvRow[], openedAt: IsoTime): Map<string, Product> {
  const codes = new Map<string, { titles: Map<string, number>; prices: Map<number, number> }>();
  for (const { stockCode, description, unitPrice } of rows) {
    if (SHIPPING_CODES.has(stockCode) || SERVICE_CODES.test(stockCode)) continue;
    const code = codes.get(stockCode) ?? { titles: new Map(), prices: new Map() };
    codes.set(stockCode, code);
    // Remarks of the stock keepers are in lower case ("damages", "?"); titles are not.
    const isRemark = description === description.toLowerCase();
    if (!isRemark) code.titles.set(description, (code.titles.get(description) ?? 0) + 1);
    if (unitPrice > 0) code.prices.set(unitPrice, (code.prices.get(unitPrice) ?? 0) + 1);
  }
  const products = new Map<string, Product>();
  for (const [stockCode, { titles, prices }] of codes) {
    const title = titleCase(commonest(titles) ?? stockCode);
    const price = commonest(prices) ?? 0;
    products.set(stockCode, product({ index: products.size, stockCode, title, price, openedAt }));
  }
  return products;
}

function commonest<Key>(counts: ReadonlyMap<Key, number>): Key | undefined {
  let best: Key | undefined;
  let most = 0;
  for (const [key, count] of counts) {
    if (count <= most) continue;
    best = key;
    most = count;
  }
  return best;
}

function titleCase(text: string): string {
  if (text !== text.toUpperCase()) return text;
  const lower = text.toLowerCase();
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

interface NewProduct {
  index: number;
  stockCode: string;
  title: string;
  price: number;
  openedAt: IsoTime;
}

function product({ index, stockCode, title, price, openedAt }: NewProduct): Product {
  const id = FIRST_PRODUCT_ID + index;
  const handle = `${slug(title)}-${slug(stockCode)}`;
  const times = { createdAt: openedAt, updatedAt: openedAt };
  const mediaId = id * CHILD_SPAN + 3;
  const productType = typeOf(title);
  return {
    id,
    title,
    handle,
    descriptionHtml: `<p>${title.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`,
    vendor: "Own range",
    productType,
    tags: ["gift"],
    status: "ACTIVE",
    publishedAt: openedAt,
    isGiftCard: false,
    options: [
      {
        id: id * CHILD_SPAN + 1,
        name: "Title",
        values: [{ id: id * CHILD_SPAN + 2, name: "Default Title" }],
      },
    ],
    media: [
      {
        id: mediaId,
        alt: title,
        path: imagePath(mediaId, handle),
        width: 800,
        height: 800,
        ...times,
      },
    ],
    variants: [onlyVariant(id, { index, stockCode, title, price, openedAt })],
    collectionIds: [],
    metafields: [],
    ...times,
    nextChild: 5,
  };
}

function onlyVariant(
  productId: number,
  { index, stockCode, price, openedAt }: NewProduct,
): Variant {
  const random = new Random(7, index);
  const times = { createdAt: openedAt, updatedAt: openedAt };
  const mediaId = productId * CHILD_SPAN + 3;
  return {
    id: productId * CHILD_SPAN + 4,
    position: 1,
    optionValues: ["Default Title"],
    price,
    compareAtPrice: null,
    sku: stockCode,
    barcode: null,
    taxable: true,
    inventoryPolicy: "DENY",
    mediaId,
    metafields: [],
    ...times,
    inventory: {
      tracked: true,
      requiresShipping: true,
      unitCost: Math.round(price * 0.45),
      countryCodeOfOrigin: null,
      harmonizedSystemCode: null,
      weightGrams: 200,
      ...times,
      levels: LOCATION_IDS.map((locationId) => ({
        locationId,
        available: random.between(0, 120),
        committed: 0,
        incoming: 0,
        reserved: 0,
        damaged: 0,
        isActive: true,
        ...times,
      })),
    },
  };
}

const KEYWORDS: readonly [RegExp, string][] = [
  [/\b(mug|cup|teacup|bowl|plate|saucer)\b/i, "Mugs"],
  [/\b(candle|t-light|incense)/i, "Candles"],
  [/\b(light|lantern|lamp|chandelier)/i, "Lighting"],
  [/\b(cushion|pillow|quilt)/i, "Cushions"],
  [/\b(towel|napkin|apron|tablecloth)/i, "Towels"],
  [/\b(bag|tote|purse|shopper|jumbo)\b/i, "Bags"],
  [/\b(card|paper|notebook|wrap|sticker|pencil|tissue)/i, "Stationery"],
  [/\b(plant|garden|pot|flower|herb|seeds)\b/i, "Plants & pots"],
  [/\b(necklace|earrings?|ring|bracelet|bangle|brooch)\b/i, "Jewellery"],
  [/\b(soap|bath|bottle)\b/i, "Bath & body"],
  [/\b(jar|tin|box|storage|cake|tea|coffee|sugar)/i, "Tea & coffee"],
];

/** A product type of the catalogue, so that there is a drawing for it. */
function typeOf(title: string): string {
  return KEYWORDS.find(([pattern]) => pattern.test(title))?.[1] ?? FAMILIES.at(-3)?.type ?? "Gifts";
}
