import { useEffect, useRef, type KeyboardEvent, type RefObject } from "react";

/** Which way a key leads; null for every other key. */
export type Step = number | "first" | "last" | null;

/** Up and down a list, Home and End. */
export function stepInList({ key }: { key: string }): Step {
  if (key === "Home") return "first";
  if (key === "End") return "last";
  return key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : null;
}

interface OneStopOptions {
  /** Matches the things that keys step through. */
  selector: string;
  step: (event: KeyboardEvent, root: HTMLElement) => Step;
  /** Whether the last is followed by the first. */
  isRound: boolean;
}

interface OneStop<Root extends HTMLElement> {
  ref: RefObject<Root>;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  onFocus: (event: { target: Element }) => void;
}

/**
 * Makes many things one stop of the Tab key, with other keys inside, as
 * https://www.w3.org/WAI/ARIA/apg/practices/keyboard-interface/#kbd_roving_tabindex describes. One comes back to what is
 * `aria-current`, else to where one was, at first to the first.
 */
export function useOneStop<Root extends HTMLElement>(options: OneStopOptions): OneStop<Root> {
  const ref = useRef<Root>(null);
  const stop = useRef<Element | null>(null);
  const findAll = () => [...(ref.current?.querySelectorAll<HTMLElement>(options.selector) ?? [])];
  const mark = () => {
    const all = findAll();
    const last = all.find((one) => one === stop.current);
    const shown = all.find((one) => one.hasAttribute("aria-current"));
    // What one is at stays; from elsewhere one comes back to what is shown.
    const current = (last === document.activeElement ? last : shown) ?? last ?? all[0];
    for (const one of all) one.tabIndex = one === current ? 0 : -1;
  };
  useEffect(mark);
  return {
    ref,
    onKeyDown: (event) => {
      const root = ref.current;
      const by = root && options.step(event, root);
      if (!by || event.altKey || event.ctrlKey || event.metaKey) return;
      const all = findAll();
      const at = all.indexOf(document.activeElement as HTMLElement);
      if (at < 0) return;
      event.preventDefault();
      const next = by === "first" ? 0 : by === "last" ? all.length - 1 : at + by;
      const place = options.isRound ? next % all.length : Math.max(0, next);
      all.at(place)?.focus();
    },
    onFocus: ({ target }) => {
      stop.current = target;
      mark();
    },
  };
}
