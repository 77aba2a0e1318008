import { type Colour, contrast, mix, type Palette, toCss } from "../shared/colours";

/** `from` shade of the text on the surface, made stronger until it reaches `least` contrast on every ground. */
function shade({ text, surface }: Palette, from: number, least: number, grounds: readonly Colour[]): Colour {
  for (let part = from; part < 1; part += 0.05) {
    const colour = mix(text, surface, part);
    if (grounds.every((ground) => contrast(colour, ground) >= least)) return colour;
  }
  return text;
}

/** Sets the panel's colours from the theme's: shades of its text on its ground, all of them readable (WCAG AA). */
export function applyColours(element: HTMLElement, palette: Palette): void {
  const { text, surface, accent, onAccent } = palette;
  const soft = mix(text, surface, 0.06);
  const grounds = [surface, soft];
  const isDark = contrast(surface, [255, 255, 255, 1]) > 4.5;
  const colours: Record<string, Colour> = {
    surface,
    text,
    accent,
    "on-accent": onAccent,
    soft,
    line: mix(text, surface, 0.14),
    // Edges of fields and buttons: 3 to 1 (WCAG 1.4.11).
    edge: shade(palette, 0.4, 3, grounds),
    muted: shade(palette, 0.62, 4.6, grounds),
    danger: isDark ? [255, 160, 150, 1] : [176, 30, 20, 1],
    good: isDark ? [110, 210, 140, 1] : [20, 120, 60, 1],
    focus: contrast(accent, surface) >= 3 ? accent : text,
  };
  for (const [name, colour] of Object.entries(colours))
    element.style.setProperty(`--${name}`, toCss(colour));
}
