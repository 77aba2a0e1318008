/** What kinds of things the demo shop sells; products are made from these. */
export interface ProductFamily {
  type: string;
  /** Which illustration draws it. */
  drawing: Drawing;
  vendor: string;
  nouns: readonly string[];
  /** Collection names put before the noun. */
  lines: readonly string[];
  colours: readonly Colour[];
  sizes: readonly string[];
  /** Price range in cents. */
  price: readonly [number, number];
  weightGrams: number;
  text: string;
  tags: readonly string[];
}

export type Drawing =
  | "bag"
  | "bottle"
  | "candle"
  | "card"
  | "cushion"
  | "jar"
  | "lamp"
  | "mug"
  | "plant"
  | "ring"
  | "shirt"
  | "sock"
  | "sweater"
  | "towel";

export interface Colour {
  name: string;
  hex: string;
}

const c = (name: string, hex: string): Colour => ({ name, hex });
const CHALK = c("Chalk", "#e9e4da");
const MOSS = c("Moss", "#7d8b63");
const CLAY = c("Clay", "#c27c59");
const INK = c("Ink", "#2f3e4f");
const FOG = c("Fog", "#a9b4b8");
const SAFFRON = c("Saffron", "#dba643");
const PLUM = c("Plum", "#764b62");
const SPRUCE = c("Spruce", "#3f5d4f");
const ROSE = c("Rose", "#d8a39a");
const SKY = c("Sky", "#8fb3c9");

export const FAMILIES: readonly ProductFamily[] = [
  {
    type: "Mugs",
    drawing: "mug",
    vendor: "Savikko Studio",
    nouns: ["stoneware mug", "espresso cup", "latte bowl"],
    lines: ["Usva", "Ranta", "Halla"],
    colours: [CHALK, MOSS, CLAY, INK],
    sizes: [],
    price: [1200, 2900],
    weightGrams: 420,
    text: "Thrown by hand in small batches and glazed twice. Safe in the dishwasher and the microwave.",
    tags: ["ceramic", "kitchen"],
  },
  {
    type: "Candles",
    drawing: "candle",
    vendor: "Hehku",
    nouns: ["soy candle", "pillar candle", "travel candle"],
    lines: ["Pine Smoke", "Cloudberry", "First Snow"],
    colours: [CHALK, SPRUCE, ROSE],
    sizes: ["120 g", "220 g"],
    price: [1400, 3400],
    weightGrams: 350,
    text: "Poured from soy wax with a cotton wick. Burns evenly for about forty hours.",
    tags: ["home", "gift"],
  },
  {
    type: "Lighting",
    drawing: "lamp",
    vendor: "Valo Works",
    nouns: ["table lamp", "pendant light", "reading lamp"],
    lines: ["Kaari", "Majakka", "Poutapilvi"],
    colours: [CHALK, INK, SAFFRON],
    sizes: [],
    price: [6900, 18900],
    weightGrams: 2400,
    text: "Powder-coated steel shade and a textile cable. Takes an E27 bulb, which is not included.",
    tags: ["home", "light"],
  },
  {
    type: "Cushions",
    drawing: "cushion",
    vendor: "Pellava & Co",
    nouns: ["linen cushion", "bouclé cushion", "floor cushion"],
    lines: ["Kanerva", "Suvanto", "Lampi"],
    colours: [CHALK, MOSS, ROSE, FOG],
    sizes: ["45 × 45", "60 × 60"],
    price: [2900, 7900],
    weightGrams: 700,
    text: "Washed linen cover with a hidden zip and a feather-free filling.",
    tags: ["textile", "home"],
  },
  {
    type: "Towels",
    drawing: "towel",
    vendor: "Pellava & Co",
    nouns: ["bath towel", "kitchen towel", "sauna towel"],
    lines: ["Laine", "Kaisla", "Löyly"],
    colours: [CHALK, SKY, CLAY],
    sizes: [],
    price: [1500, 4900],
    weightGrams: 450,
    text: "A waffle weave of cotton and linen that dries fast and softens with every wash.",
    tags: ["textile", "bath"],
  },
  {
    type: "Sweaters",
    drawing: "sweater",
    vendor: "Villa North",
    nouns: ["merino sweater", "wool cardigan", "rib pullover"],
    lines: ["Tundra", "Saari", "Routa"],
    colours: [INK, MOSS, CLAY],
    sizes: ["S", "M", "L"],
    price: [8900, 15900],
    weightGrams: 520,
    text: "Knitted from mulesing-free merino. Warm without weight, and does not itch.",
    tags: ["clothing", "wool"],
  },
  {
    type: "Shirts",
    drawing: "shirt",
    vendor: "Villa North",
    nouns: ["linen shirt", "cotton tee", "work shirt"],
    lines: ["Meri", "Heinä", "Tuuli"],
    colours: [CHALK, SKY, SPRUCE],
    sizes: ["S", "M", "L", "XL"],
    price: [2900, 8900],
    weightGrams: 260,
    text: "Cut straight, sewn with felled seams, and made to be repaired.",
    tags: ["clothing"],
  },
  {
    type: "Socks",
    drawing: "sock",
    vendor: "Villa North",
    nouns: ["wool socks", "everyday socks", "hiking socks"],
    lines: ["Polku", "Käpy", "Kettu"],
    colours: [PLUM, SAFFRON, FOG],
    sizes: ["36–39", "40–43", "44–46"],
    price: [900, 2400],
    weightGrams: 90,
    text: "A pair that keeps its shape, with a reinforced heel and toe.",
    tags: ["clothing", "gift"],
  },
  {
    type: "Bags",
    drawing: "bag",
    vendor: "Reppu Atelier",
    nouns: ["canvas tote", "day pack", "weekend bag"],
    lines: ["Satama", "Kulkuri", "Laituri"],
    colours: [INK, CLAY, MOSS],
    sizes: [],
    price: [3900, 16900],
    weightGrams: 900,
    text: "Waxed canvas and vegetable-tanned leather, with brass hardware that ages well.",
    tags: ["accessories"],
  },
  {
    type: "Tea & coffee",
    drawing: "jar",
    vendor: "Kello & Kuppi",
    nouns: ["loose tea", "filter coffee", "herbal blend"],
    lines: ["Morning Fog", "Midsummer", "Long Night"],
    colours: [SPRUCE],
    sizes: ["100 g", "250 g"],
    price: [800, 1900],
    weightGrams: 280,
    text: "Packed to order in a tin that you can refill with us.",
    tags: ["kitchen", "gift"],
  },
  {
    type: "Bath & body",
    drawing: "bottle",
    vendor: "Hehku",
    nouns: ["hand soap", "body oil", "shampoo bar"],
    lines: ["Birch", "Juniper", "Sea Buckthorn"],
    colours: [FOG],
    sizes: ["250 ml", "500 ml"],
    price: [1100, 3200],
    weightGrams: 540,
    text: "Made with cold-pressed oils and nothing you cannot pronounce.",
    tags: ["bath"],
  },
  {
    type: "Stationery",
    drawing: "card",
    vendor: "Paperi Press",
    nouns: ["notebook", "wall calendar", "greeting card set"],
    lines: ["Harbour", "Meadow", "Constellation"],
    colours: [ROSE, SKY, SAFFRON],
    sizes: [],
    price: [700, 2600],
    weightGrams: 240,
    text: "Printed on recycled paper with plant-based inks.",
    tags: ["paper", "gift"],
  },
  {
    type: "Plants & pots",
    drawing: "plant",
    vendor: "Savikko Studio",
    nouns: ["plant pot", "hanging planter", "herb trough"],
    lines: ["Metsä", "Puro", "Aho"],
    colours: [CLAY, CHALK, FOG],
    sizes: ["Small", "Large"],
    price: [1600, 5900],
    weightGrams: 1300,
    text: "Terracotta with a saucer, fired hot enough to stay outside all winter.",
    tags: ["garden", "home"],
  },
  {
    type: "Jewellery",
    drawing: "ring",
    vendor: "Kide",
    nouns: ["silver ring", "pendant", "stud earrings"],
    lines: ["Jää", "Helmi", "Sade"],
    colours: [c("Silver", "#b9bfc4"), c("Gold", "#cfa75a")],
    sizes: [],
    price: [3900, 12900],
    weightGrams: 30,
    text: "Recycled silver, finished by hand. Comes in a small cotton pouch.",
    tags: ["accessories", "gift"],
  },
];

/** The hex of a colour by its name; a neutral one for names of other shops. */
export function colourHex(name: string): string | undefined {
  for (const { colours } of FAMILIES) {
    const found = colours.find((colour) => colour.name === name);
    if (found) return found.hex;
  }
  return undefined;
}

/** Which illustration a product type is drawn with. */
export function drawingOf(productType: string): Drawing {
  return FAMILIES.find(({ type }) => type === productType)?.drawing ?? "jar";
}
