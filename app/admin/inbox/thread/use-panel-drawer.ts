import { useCallback, useEffect, useState } from "react";

/** The side panel as a drawer, where there is no room for it beside the thread. Escape closes it. */
export function usePanelDrawer() {
  const [isOpen, setIsOpen] = useState(false);
  const close = useCallback(() => {
    setIsOpen(false);
    document.querySelector<HTMLElement>('[aria-controls="context-panel"]')?.focus();
  }, []);
  useEffect(() => {
    if (!isOpen) return;
    document.getElementById("context-panel")?.focus();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Escape") close();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [isOpen, close]);
  return { isOpen, toggle: () => setIsOpen((open) => !open), close };
}
