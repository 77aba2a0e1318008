import { toCss, type Palette } from "extensions/chat-panel/shared/colours";
import type { LauncherConfig } from "extensions/chat-panel/shared/launcher-config";

/** Sets colours and places again as properties: a strict Content-Security-Policy drops what Liquid wrote in `style`. */
export function applyStyle(frame: HTMLElement, palette: Palette, config: LauncherConfig): void {
  const { surface, text, accent, onAccent } = palette;
  const style = {
    surface: toCss(surface),
    text: toCss(text),
    accent: toCss(accent),
    "on-accent": toCss(onAccent),
    focus: toCss(text),
    radius: `${config.radius}px`,
    inline: `${config.inline}px`,
    block: `${config.block}px`,
  };
  for (const [name, value] of Object.entries(style))
    frame.style.setProperty(`--doorbell-${name}`, value);
}
