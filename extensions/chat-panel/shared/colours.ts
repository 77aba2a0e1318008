/** Red, green and blue from 0 to 255, and opacity from 0 to 1. */
export type Colour = readonly [number, number, number, number];

export const WHITE: Colour = [255, 255, 255, 1];
export const BLACK: Colour = [0, 0, 0, 1];
const NEAR_BLACK: Colour = [20, 20, 20, 1];

/** Colours of the chat, all of them readable on each other (WCAG AA). */
export interface Palette {
  surface: Colour;
  text: Colour;
  accent: Colour;
  onAccent: Colour;
}

/** Reads any CSS colour by letting the browser paint it: themes use hsl(), oklch() and names too. */
export function readColour(css: string): Colour {
  const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  if (!context) return BLACK;
  context.fillStyle = css;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

/** "rgb(1 2 3)" */
export const toCss = ([red, green, blue]: Colour): string => `rgb(${red} ${green} ${blue})`;

/** `part` of `top` over the rest of `bottom`; 0.1 is mostly `bottom`. */
export function mix(top: Colour, bottom: Colour, part: number): Colour {
  const at = (index: 0 | 1 | 2) => Math.round(top[index] * part + bottom[index] * (1 - part));
  return [at(0), at(1), at(2), 1];
}

// https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
function luminance(colour: Colour): number {
  const light = (channel: number) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * light(colour[0]) + 0.7152 * light(colour[1]) + 0.0722 * light(colour[2]);
}

/** Contrast ratio of two opaque colours, 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const ratio = (luminance(one) + 0.05) / (luminance(other) + 0.05);
  return Math.max(ratio, 1 / ratio);
}

/** White or black, whichever reads better on `ground`. One of them always has a contrast of 4.5. */
export const inkOn = (ground: Colour): Colour => (contrast(ground, WHITE) >= 4.5 ? WHITE : BLACK);

/**
 * The chat's colours from the theme's: its text colour, its page colour (transparent where none is set) and the
 * merchant's accent, or null to use the text colour.
 */
export function choosePalette(themeText: Colour, page: Colour, accent: Colour | null): Palette {
  const surface =
    page[3] > 0.5
      ? mix(page, WHITE, page[3])
      : contrast(themeText, WHITE) >= 3
        ? WHITE
        : NEAR_BLACK;
  const opaque = themeText[3] < 1 ? mix(themeText, surface, themeText[3]) : themeText;
  const text = contrast(opaque, surface) >= 4.5 ? opaque : inkOn(surface);
  const ground = accent ?? text;
  return { surface, text, accent: ground, onAccent: inkOn(ground) };
}

/** Reads the theme: the colour of the chat's host, and the first background behind it. */
export function readPalette(host: Element, accent: string): Palette {
  const text = readColour(getComputedStyle(host).color);
  let page: Colour = [0, 0, 0, 0];
  for (const element of [document.body, document.documentElement]) {
    if (page[3] <= 0.5) page = readColour(getComputedStyle(element).backgroundColor);
  }
  return choosePalette(text, page, accent ? readColour(accent) : null);
}
