import { parentId } from "tests/stand-ins/shopify/store/gid";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import type { Product, ProductMedia } from "tests/stand-ins/shopify/store/types";
import { colourHex, drawingOf, FAMILIES, type Drawing } from "./catalogue";

/**
 * The SVG of a product image by its path (`/cdn/shop/products/<media id>-<handle>.svg`), drawn from
 * the product's type and the colour its alternative text names.
 * @returns null when no product has that image.
 */
export function findProductImage(shop: ShopStore, path: string): string | null {
  const mediaId = Number(
    /\/cdn\/shop\/products\/(\d+)-[^/]*\.svg$/.exec(path.split("?")[0] ?? "")?.[1],
  );
  const product = Number.isSafeInteger(mediaId) ? shop.products.get(parentId(mediaId)) : undefined;
  const media = product?.media.find(({ id }) => id === mediaId);
  return product && media ? drawProduct(product, media) : null;
}

/** A flat illustration, 800 × 800, on a quiet ground. */
export function drawProduct(product: Product, media: ProductMedia): string {
  const position = Math.max(0, product.media.indexOf(media));
  const fill = colourOf(product, media, position);
  const ground = GROUNDS[(product.id + position) % GROUNDS.length] ?? "#f3efe8";
  const palette = {
    fill,
    dark: shade(fill, -0.22),
    darker: shade(fill, -0.42),
    light: shade(fill, 0.28),
    ground,
    shadow: shade(ground, -0.09),
    accent: ACCENTS[product.id % ACCENTS.length] ?? "#c27c59",
    variant: product.id % 3,
  };
  const title = escapeXml(media.alt ?? product.title);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 800" width="800" height="800" role="img" aria-label="${title}">`,
    `<title>${title}</title>`,
    `<rect width="800" height="800" fill="${ground}"/>`,
    `<circle cx="400" cy="380" r="290" fill="${shade(ground, 0.35)}"/>`,
    `<ellipse cx="400" cy="${FLOOR}" rx="210" ry="22" fill="${palette.shadow}"/>`,
    DRAWINGS[drawingOf(product.productType)](palette),
    "</svg>",
  ].join("");
}

interface Palette {
  fill: string;
  dark: string;
  darker: string;
  light: string;
  ground: string;
  shadow: string;
  accent: string;
  /** 0–2: small differences between products of one type. */
  variant: number;
}

const FLOOR = 628;
const GROUNDS = ["#f3efe8", "#eceff0", "#f2ebe6", "#eaeee6", "#efeaf0"];
const ACCENTS = ["#c27c59", "#dba643", "#3f5d4f", "#2f3e4f", "#764b62"];

const DRAWINGS: Readonly<Record<Drawing, (palette: Palette) => string>> = {
  mug: ({ fill, dark, light, darker, variant }) =>
    [
      `<path d="M540 350 q110 0 100 105 q-8 90 -112 92" fill="none" stroke="${dark}" stroke-width="34" stroke-linecap="round"/>`,
      `<path d="M240 290 h310 l-18 290 q-4 46 -52 46 h-170 q-48 0 -52 -46 z" fill="${fill}"/>`,
      `<path d="M240 290 h72 l8 336 h-10 q-48 0 -52 -46 z" fill="${light}" opacity=".6"/>`,
      `<ellipse cx="395" cy="290" rx="155" ry="34" fill="${dark}"/>`,
      `<ellipse cx="395" cy="296" rx="130" ry="24" fill="${darker}"/>`,
      variant === 1
        ? `<path d="M246 400 q150 46 298 0 v42 q-150 46 -295 0 z" fill="${light}"/>`
        : `<path d="M262 540 q132 40 266 0" fill="none" stroke="${light}" stroke-width="${8 + variant * 6}"/>`,
    ].join(""),
  candle: ({ fill, dark, light, accent, variant }) =>
    [
      `<path d="M400 165 q58 74 0 132 q-58 -58 0 -132" fill="#f0b64c"/>`,
      `<path d="M400 210 q26 44 0 80 q-26 -36 0 -80" fill="#fdf0c4"/>`,
      `<rect x="394" y="286" width="12" height="52" rx="6" fill="#4a4037"/>`,
      `<rect x="${270 + variant * 18}" y="330" width="${260 - variant * 36}" height="300" rx="26" fill="${fill}"/>`,
      `<rect x="${270 + variant * 18}" y="330" width="56" height="300" rx="26" fill="${light}" opacity=".65"/>`,
      `<ellipse cx="400" cy="338" rx="${128 - variant * 18}" ry="24" fill="${dark}"/>`,
      `<rect x="${300 + variant * 12}" y="430" width="${200 - variant * 24}" height="118" rx="10" fill="#fffdf8"/>`,
      `<path d="M340 476 h120 M360 506 h80" stroke="${accent}" stroke-width="10" stroke-linecap="round"/>`,
    ].join(""),
  lamp: ({ fill, dark, light, variant }) =>
    variant === 1
      ? [
          `<path d="M400 90 v220" stroke="#4a4037" stroke-width="8"/>`,
          `<path d="M230 480 q0 -170 170 -170 q170 0 170 170 z" fill="${fill}"/>`,
          `<path d="M230 480 q0 -170 170 -170 q-90 40 -96 170 z" fill="${light}" opacity=".6"/>`,
          `<ellipse cx="400" cy="480" rx="170" ry="22" fill="${dark}"/>`,
          `<circle cx="400" cy="492" r="38" fill="#fbe7ad"/>`,
        ].join("")
      : [
          `<path d="M330 170 h140 l86 196 h-312 z" fill="${fill}"/>`,
          `<path d="M330 170 h40 l-50 196 h-76 z" fill="${light}" opacity=".6"/>`,
          `<ellipse cx="400" cy="366" rx="156" ry="18" fill="#fbe7ad"/>`,
          `<rect x="390" y="376" width="20" height="226" fill="${dark}"/>`,
          `<path d="M300 628 q0 -36 100 -36 q100 0 100 36 z" fill="${dark}"/>`,
        ].join(""),
  cushion: ({ fill, dark, light, variant }) =>
    [
      `<path d="M196 258 q204 44 408 0 q-40 180 0 362 q-204 -40 -408 0 q40 -182 0 -362" fill="${fill}"/>`,
      `<path d="M196 258 q90 20 180 22 q-60 160 -40 322 q-74 2 -140 18 q40 -182 0 -362" fill="${light}" opacity=".5"/>`,
      variant === 2
        ? `<path d="M250 330 l300 220 M550 330 l-300 220" stroke="${dark}" stroke-width="9" stroke-dasharray="4 22" stroke-linecap="round"/>`
        : `<path d="M232 370 q168 32 336 0 M230 440 q170 30 340 0 M232 512 q168 28 336 0" fill="none" stroke="${dark}" stroke-width="${8 + variant * 6}" opacity=".75"/>`,
    ].join(""),
  towel: ({ fill, dark, light, variant }) =>
    [
      `<rect x="190" y="210" width="420" height="20" rx="10" fill="#8b6f52"/>`,
      `<path d="M250 214 h300 v390 q-150 26 -300 0 z" fill="${fill}"/>`,
      `<path d="M250 214 h80 v402 q-40 -4 -80 -12 z" fill="${light}" opacity=".6"/>`,
      `<path d="M250 ${500 - variant * 30} h300 M250 ${532 - variant * 30} h300" stroke="${dark}" stroke-width="12"/>`,
      `<path d="M262 606 v24 M300 612 v24 M340 616 v24 M380 618 v24 M420 618 v24 M460 616 v24 M500 612 v24 M538 606 v24" stroke="${dark}" stroke-width="6" stroke-linecap="round"/>`,
    ].join(""),
  sweater: ({ fill, dark, light, variant }) =>
    [
      `<path d="M300 220 l-128 84 l-30 268 l92 20 l36 -196 v232 h260 v-232 l36 196 l92 -20 l-30 -268 l-128 -84 q-100 66 -200 0" fill="${fill}"/>`,
      `<path d="M300 220 l-30 176 v232 h64 v-380 q-18 -12 -34 -28" fill="${light}" opacity=".55"/>`,
      `<path d="M300 220 q100 86 200 0" fill="none" stroke="${dark}" stroke-width="26"/>`,
      `<path d="M270 608 h260" stroke="${dark}" stroke-width="34" stroke-dasharray="10 8"/>`,
      variant === 1
        ? `<path d="M400 290 v310" stroke="${dark}" stroke-width="8"/><circle cx="400" cy="360" r="9" fill="${dark}"/><circle cx="400" cy="440" r="9" fill="${dark}"/><circle cx="400" cy="520" r="9" fill="${dark}"/>`
        : `<path d="M270 420 l26 -30 l26 30 l26 -30 l26 30 l26 -30 l26 30 l26 -30 l26 30 l26 -30 l26 30" fill="none" stroke="${light}" stroke-width="10"/>`,
    ].join(""),
  shirt: ({ fill, dark, light, variant }) =>
    [
      `<path d="M310 210 l-150 90 l50 118 l72 -32 v242 h236 v-242 l72 32 l50 -118 l-150 -90 q-90 58 -180 0" fill="${fill}"/>`,
      `<path d="M310 210 l-28 176 v242 h66 v-392 q-20 -10 -38 -26" fill="${light}" opacity=".55"/>`,
      variant === 1
        ? `<path d="M310 210 q90 84 180 0" fill="none" stroke="${dark}" stroke-width="16"/>`
        : `<path d="M330 216 l70 62 l70 -62 l-26 -18 h-88 z" fill="${dark}"/><path d="M400 278 v348" stroke="${dark}" stroke-width="6"/><g fill="${dark}"><circle cx="412" cy="340" r="7"/><circle cx="412" cy="410" r="7"/><circle cx="412" cy="480" r="7"/></g>`,
    ].join(""),
  sock: ({ fill, dark, light, accent, variant }) =>
    [
      `<path d="M330 180 h140 v232 q0 36 -30 60 l-120 102 q-62 50 -112 0 q-40 -56 12 -104 l110 -98 z" fill="${dark}" transform="translate(96 24)"/>`,
      `<path d="M330 180 h140 v232 q0 36 -30 60 l-120 102 q-62 50 -112 0 q-40 -56 12 -104 l110 -98 z" fill="${fill}"/>`,
      `<path d="M330 180 h140 v58 h-140 z" fill="${light}"/>`,
      `<path d="M214 482 q64 8 92 80 q-58 42 -98 12 q-36 -46 6 -92" fill="${accent}"/>`,
      `<path d="M330 ${270 + variant * 12} h140 M330 ${306 + variant * 12} h140" stroke="${accent}" stroke-width="14"/>`,
    ].join(""),
  bag: ({ fill, dark, light, darker, variant }) =>
    variant === 1
      ? [
          `<path d="M320 230 q80 -96 160 0" fill="none" stroke="${darker}" stroke-width="20"/>`,
          `<rect x="250" y="220" width="300" height="408" rx="72" fill="${fill}"/>`,
          `<path d="M250 292 q0 -72 72 -72 h20 v408 h-20 q-72 0 -72 -72 z" fill="${light}" opacity=".55"/>`,
          `<rect x="290" y="430" width="220" height="150" rx="26" fill="${dark}"/>`,
          `<path d="M290 480 h220" stroke="${darker}" stroke-width="8"/>`,
        ].join("")
      : [
          `<path d="M310 330 q0 -150 90 -150 q90 0 90 150" fill="none" stroke="${darker}" stroke-width="18"/>`,
          `<path d="M220 320 h360 l26 280 q2 28 -28 28 h-356 q-30 0 -28 -28 z" fill="${fill}"/>`,
          `<path d="M220 320 h84 l-22 308 h-60 q-30 0 -28 -28 z" fill="${light}" opacity=".55"/>`,
          `<path d="M${300 - variant * 20} 470 h${200 + variant * 40}" stroke="${dark}" stroke-width="12"/>`,
          `<circle cx="310" cy="340" r="10" fill="#d8b56a"/><circle cx="490" cy="340" r="10" fill="#d8b56a"/>`,
        ].join(""),
  jar: ({ fill, dark, light, accent, variant }) =>
    [
      `<rect x="270" y="250" width="260" height="378" rx="30" fill="${fill}"/>`,
      `<rect x="270" y="250" width="60" height="378" rx="30" fill="${light}" opacity=".5"/>`,
      `<rect x="256" y="200" width="288" height="66" rx="18" fill="${dark}"/>`,
      `<rect x="300" y="350" width="200" height="180" rx="12" fill="#fffdf8"/>`,
      variant === 0
        ? `<path d="M400 384 q56 40 0 112 q-56 -72 0 -112 M400 400 v100" fill="${accent}" stroke="#fffdf8" stroke-width="6"/>`
        : `<circle cx="400" cy="440" r="${44 + variant * 6}" fill="${accent}"/><path d="M360 440 q40 -40 80 0" fill="none" stroke="#fffdf8" stroke-width="10"/>`,
    ].join(""),
  bottle: ({ fill, dark, light, accent, variant }) =>
    [
      variant === 1
        ? `<path d="M392 150 h90 v22 h-68 v34 h-22 z" fill="${dark}"/>`
        : `<rect x="362" y="150" width="76" height="60" rx="12" fill="${dark}"/>`,
      `<rect x="374" y="200" width="52" height="70" fill="${dark}"/>`,
      `<path d="M290 340 q0 -80 110 -80 q110 0 110 80 v256 q0 32 -32 32 h-156 q-32 0 -32 -32 z" fill="${fill}"/>`,
      `<path d="M290 340 q0 -58 56 -74 v362 h-24 q-32 0 -32 -32 z" fill="${light}" opacity=".6"/>`,
      `<rect x="316" y="390" width="168" height="150" rx="10" fill="#fffdf8"/>`,
      `<path d="M348 436 h104 M348 466 h72 M348 496 h90" stroke="${accent}" stroke-width="9" stroke-linecap="round"/>`,
    ].join(""),
  card: ({ fill, dark, light, accent, variant }) =>
    [
      `<rect x="270" y="210" width="300" height="404" rx="14" fill="${dark}" transform="rotate(6 420 412)"/>`,
      `<rect x="240" y="216" width="300" height="412" rx="14" fill="${fill}"/>`,
      `<rect x="240" y="216" width="40" height="412" rx="14" fill="${light}" opacity=".8"/>`,
      variant === 0
        ? `<path d="M310 470 q50 -90 100 0 q50 -70 90 0 v30 h-190 z" fill="#fffdf8"/>`
        : variant === 1
          ? `<g fill="#fffdf8"><circle cx="410" cy="400" r="26"/><circle cx="360" cy="440" r="18"/><circle cx="460" cy="440" r="18"/><circle cx="380" cy="350" r="16"/><circle cx="446" cy="350" r="16"/></g>`
          : `<path d="M410 330 l20 56 h58 l-46 36 l18 58 l-50 -34 l-50 34 l18 -58 l-46 -36 h58 z" fill="#fffdf8"/>`,
      `<rect x="330" y="560" width="150" height="14" rx="7" fill="${accent}"/>`,
    ].join(""),
  plant: ({ fill, dark, light, variant }) =>
    [
      `<g fill="#5f7d57"><path d="M400 420 q-150 -60 -150 -210 q150 20 150 210"/><path d="M400 420 q150 -60 150 -210 q-150 20 -150 210" fill="#73936a"/><path d="M400 430 q-70 -140 0 -290 q70 150 0 290" fill="#4d6b4a"/></g>`,
      variant === 1
        ? `<path d="M290 430 L360 120 M510 430 L440 120" stroke="#8b6f52" stroke-width="7"/>`
        : "",
      `<path d="M276 420 h248 l-30 184 q-4 24 -30 24 h-128 q-26 0 -30 -24 z" fill="${fill}"/>`,
      `<path d="M276 420 h62 l10 208 h-12 q-26 0 -30 -24 z" fill="${light}" opacity=".5"/>`,
      `<rect x="262" y="400" width="276" height="48" rx="12" fill="${dark}"/>`,
    ].join(""),
  ring: ({ fill, dark, light, accent, variant }) =>
    variant === 0
      ? [
          `<circle cx="400" cy="450" r="150" fill="none" stroke="${fill}" stroke-width="40"/>`,
          `<path d="M262 392 a150 150 0 0 1 90 -84" fill="none" stroke="${light}" stroke-width="16" stroke-linecap="round"/>`,
          `<path d="M340 250 l60 -66 l60 66 l-60 62 z" fill="${accent}"/><path d="M340 250 h120 l-60 62 z" fill="${shade(accent, 0.25)}"/>`,
        ].join("")
      : variant === 1
        ? [
            `<path d="M230 170 q170 380 340 0" fill="none" stroke="${dark}" stroke-width="9"/>`,
            `<circle cx="400" cy="470" r="84" fill="${fill}"/><path d="M346 436 a84 84 0 0 1 60 -48" fill="none" stroke="${light}" stroke-width="16" stroke-linecap="round"/>`,
            `<circle cx="400" cy="470" r="30" fill="${accent}"/>`,
          ].join("")
        : [
            `<g><circle cx="310" cy="420" r="66" fill="${fill}"/><circle cx="490" cy="420" r="66" fill="${fill}"/><circle cx="290" cy="398" r="20" fill="${light}"/><circle cx="470" cy="398" r="20" fill="${light}"/></g>`,
            `<path d="M310 486 v60 M490 486 v60" stroke="${dark}" stroke-width="10"/><circle cx="310" cy="564" r="22" fill="${accent}"/><circle cx="490" cy="564" r="22" fill="${accent}"/>`,
          ].join(""),
};

function colourOf(product: Product, media: ProductMedia, position: number): string {
  const named = / in ([^,]+)$/.exec(media.alt ?? "")?.[1];
  const name = named ? named.charAt(0).toUpperCase() + named.slice(1) : undefined;
  const family = FAMILIES.find(({ type }) => type === product.productType);
  const colours = family?.colours ?? [];
  const own = name ? colourHex(name) : undefined;
  const any = colours[(position + product.id) % Math.max(1, colours.length)]?.hex;
  return own ?? any ?? ACCENTS[(product.id >> 1) % ACCENTS.length] ?? "#8fb3c9";
}

/** Mixes a colour with white (positive) or black (negative). */
function shade(hex: string, amount: number): string {
  const target = amount > 0 ? 255 : 0;
  const channels = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16);
    const mixed = Math.round(value + (target - value) * Math.abs(amount));
    return mixed.toString(16).padStart(2, "0");
  });
  return `#${channels.join("")}`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
