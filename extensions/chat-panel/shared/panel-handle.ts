import type { Colour, Palette } from "./colours";
import type { LauncherConfig } from "./launcher-config";
import type { SavedStateStore } from "./saved-state";

/** What the launcher hands to the panel's module. */
export interface LauncherHandle {
  config: LauncherConfig;
  state: SavedStateStore;
  palette: Palette;
  /** The launcher's own tools: the panel need not bring them along a second time. */
  colours: {
    mix: (top: Colour, bottom: Colour, part: number) => Colour;
    contrast: (one: Colour, other: Colour) => number;
    toCss: (colour: Colour) => string;
  };
  /** Shadow root that both live in. */
  root: ShadowRoot;
  /** The element of the launcher's reading direction; the panel is put into it. */
  frame: HTMLElement;
  launcher: HTMLElement;
  /** Told when the panel opens and closes. */
  onToggle(isOpen: boolean): void;
}

/** What the panel's module gives back. */
export interface PanelHandle {
  open(options?: { takesFocus?: boolean }): void;
  close(): void;
  /** Ends it for good: nothing is asked of the server any more. */
  stop(): void;
}

/** The panel's module. */
export interface PanelModule {
  mountPanel(handle: LauncherHandle): PanelHandle;
}
