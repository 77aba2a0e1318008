import { useCallback, useEffect, useRef, useState, type RefObject } from "react";

interface PanelDrawer {
  isOpen: boolean;
  toggle: () => void;
  close: () => void;
  /** What lies under the open drawer: nothing in it can be reached meanwhile. */
  coveredRef: RefObject<HTMLElement>;
}

const findToggle = () => document.querySelector<HTMLElement>('[aria-controls="context-panel"]');

/** The side panel as a drawer, where there is no room for it beside the thread. Escape closes it. */
export function usePanelDrawer(): PanelDrawer {
  const [isOpen, setIsOpen] = useState(false);
  const coveredRef = useRef<HTMLElement>(null);
  const close = useCallback(() => setIsOpen(false), []);
  useEffect(() => {
    if (!isOpen) return;
    const covered = coveredRef.current;
    covered?.toggleAttribute("inert", true);
    document.getElementById("context-panel")?.focus();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Escape") close();
    };
    // Where the panel has its place again nothing opens it, and it covers nothing.
    const onResize = () => {
      if (!findToggle()?.checkVisibility()) close();
    };
    document.addEventListener("keydown", onKeyDown);
    window.addEventListener("resize", onResize);
    return () => {
      document.removeEventListener("keydown", onKeyDown);
      window.removeEventListener("resize", onResize);
      covered?.removeAttribute("inert");
      findToggle()?.focus();
    };
  }, [isOpen, close]);
  return { isOpen, toggle: () => setIsOpen((open) => !open), close, coveredRef };
}
