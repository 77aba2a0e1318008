import type { Liquid } from "liquidjs";

type Channels = readonly [red: number, green: number, blue: number];

/** Reads `#abc`, `#aabbcc` and `rgb(1, 2, 3)`; null for anything else. */
function readColor(value: unknown): Channels | null {
  const text = String(value ?? "").trim();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  const hex = short ? short.slice(1).map((digit) => digit + digit) : splitHex(text);
  const parts = hex ? hex.map((pair) => Number.parseInt(pair, 16)) : readRgb(text);
  const [red, green, blue] = parts ?? [];
  return red === undefined || green === undefined || blue === undefined ? null : [red, green, blue];
}

function splitHex(text: string): string[] | null {
  return /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})(?:[0-9a-f]{2})?$/i.exec(text)?.slice(1) ?? null;
}

function readRgb(text: string): number[] | null {
  const inner = /^rgba?\(([^)]+)\)$/i.exec(text)?.[1];
  return inner?.split(/[\s,/]+/).map(Number) ?? null;
}

function toHex(channels: Channels): string {
  const pairs = channels.map((channel) =>
    Math.round(Math.min(255, Math.max(0, channel)))
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${pairs.join("")}`;
}

/** WCAG's relative luminance, 0–1. */
function luminance(channels: Channels): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Channels, other: Channels): number {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return Math.round((((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)) * 10) / 10;
}

function mix(one: Channels, other: Channels, share: number): Channels {
  const [red, green, blue] = one;
  const part = (a: number, b: number) => a * share + b * (1 - share);
  return [part(red, other[0]), part(green, other[1]), part(blue, other[2])];
}

const WHITE: Channels = [255, 255, 255];
const BLACK: Channels = [0, 0, 0];

type ColorFilter = (color: Channels, ...args: unknown[]) => unknown;

const FILTERS: Readonly<Record<string, ColorFilter>> = {
  color_brightness: ([red, green, blue]) =>
    Math.round((red * 299 + green * 587 + blue * 114) / 10) / 100,
  color_contrast: (color, other) => contrast(color, readColor(other) ?? WHITE),
  color_to_hex: (color) => toHex(color),
  color_to_rgb: (color) => `rgb(${color.map(Math.round).join(", ")})`,
  color_mix: (color, other, share) =>
    toHex(mix(color, readColor(other) ?? WHITE, Number(share ?? 50) / 100)),
  color_lighten: (color, share) => toHex(mix(WHITE, color, Number(share) / 100)),
  color_darken: (color, share) => toHex(mix(BLACK, color, Number(share) / 100)),
};

/** Shopify's colour filters, as far as apps use them; what is no colour passes unchanged. */
export function addColorFilters(engine: Liquid): void {
  for (const [name, filter] of Object.entries(FILTERS)) {
    engine.registerFilter(name, (value: unknown, ...args: unknown[]) => {
      const color = readColor(value);
      return color ? filter(color, ...args) : value;
    });
  }
}
