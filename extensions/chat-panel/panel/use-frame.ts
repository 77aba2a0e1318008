import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

const FOCUSABLE = 'a[href],button:not([disabled]),input:not([type="file"]),textarea,[tabindex="0"]';
const SMALL = "(max-width: 599px), (max-height: 480px)";

/** Whether the panel fills the screen. */
export const isFullScreen = (): boolean => matchMedia(SMALL).matches;

function trapTab(event: KeyboardEvent, panel: HTMLElement): void {
  const stops = [...panel.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (element) => element.getClientRects().length > 0,
  );
  const [first, last] = [stops[0], stops.at(-1)];
  const root = panel.getRootNode();
  const active = root instanceof ShadowRoot ? root.activeElement : null;
  const [edge, other] = event.shiftKey ? [first, last] : [last, first];
  if (active !== edge && active !== panel) return;
  event.preventDefault();
  other?.focus();
}

/** Escape, the focus trap of the full screen, and the room above a phone's keyboard. */
export function useFrame(
  ref: RefObject<HTMLElement | null>,
  isOpen: boolean,
  onEscape: () => void,
): void {
  useEffect(() => {
    const panel = ref.current;
    if (!panel || !isOpen) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      // Themes listen for keys too ("/" opens their search): what is typed here is ours.
      event.stopPropagation();
      if (event.key === "Escape" && !event.isComposing) onEscape();
      if (event.key === "Tab" && isFullScreen()) trapTab(event, panel);
    };
    const view = window.visualViewport;
    const fit = () => {
      if (!view) return;
      panel.style.setProperty("--view-top", `${view.offsetTop}px`);
      panel.style.setProperty("--view-height", `${view.height}px`);
    };
    fit();
    panel.addEventListener("keydown", onKeyDown);
    view?.addEventListener("resize", fit);
    view?.addEventListener("scroll", fit);
    return () => {
      panel.removeEventListener("keydown", onKeyDown);
      view?.removeEventListener("resize", fit);
      view?.removeEventListener("scroll", fit);
    };
  }, [ref, isOpen, onEscape]);
}
