import type { Colour } from "extensions/chat-panel/shared/colours";
import type { LauncherHandle } from "extensions/chat-panel/shared/panel-handle";

/** Sets the panel's colours from the theme's: shades of its text on its ground, all of them readable (WCAG AA). */
export function applyColours(element: HTMLElement, { palette, colours }: LauncherHandle): void {
  const { text, surface, accent, onAccent } = palette;
  const { mix, contrast, toCss } = colours;
  const soft = mix(text, surface, 0.06);
  // A shade of the text, made stronger until it reaches `least` contrast on both grounds.
  const shade = (least: number): Colour => {
    for (let part = 0.4; part < 1; part += 0.05) {
      const colour = mix(text, surface, part);
      if (contrast(colour, surface) >= least && contrast(colour, soft) >= least) return colour;
    }
    return text;
  };
  const isDark = contrast(surface, [255, 255, 255, 1]) > 4.5;
  const set = (name: string, colour: Colour) =>
    element.style.setProperty(`--${name}`, toCss(colour));
  set("surface", surface);
  set("text", text);
  set("accent", accent);
  set("on-accent", onAccent);
  set("soft", soft);
  set("line", mix(text, surface, 0.14));
  // Edges of fields and buttons: 3 to 1 (WCAG 1.4.11).
  set("edge", shade(3));
  set("muted", shade(4.7));
  set("danger", isDark ? [255, 160, 150, 1] : [176, 30, 20, 1]);
  set("good", isDark ? [110, 210, 140, 1] : [20, 120, 60, 1]);
  set("focus", contrast(accent, surface) >= 3 ? accent : text);
}
