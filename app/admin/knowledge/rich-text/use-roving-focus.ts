import { useEffect, useRef, type KeyboardEvent, type RefObject } from "react";

const toolsOf = (root: HTMLElement) => [
  ...root.querySelectorAll<HTMLElement>("button:not([data-outside])"),
];

function step(event: KeyboardEvent, isRightToLeft: boolean): number | "first" | "last" | null {
  if (event.key === "Home") return "first";
  if (event.key === "End") return "last";
  const forward = isRightToLeft ? "ArrowLeft" : "ArrowRight";
  const back = isRightToLeft ? "ArrowRight" : "ArrowLeft";
  return event.key === forward ? 1 : event.key === back ? -1 : null;
}

/**
 * Makes a toolbar one stop of the Tab key, with arrow keys, Home and End inside, as
 * https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/ describes.
 */
export function useRovingFocus(): {
  ref: RefObject<HTMLDivElement>;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  onFocus: (event: { target: Element }) => void;
} {
  const ref = useRef<HTMLDivElement>(null);
  const stop = useRef<Element | null>(null);
  const mark = (tools: HTMLElement[]) => {
    const current = tools.find((tool) => tool === stop.current) ?? tools[0];
    for (const tool of tools) tool.tabIndex = tool === current ? 0 : -1;
  };
  useEffect(() => {
    if (ref.current) mark(toolsOf(ref.current));
  });
  return {
    ref,
    onKeyDown: (event) => {
      const root = ref.current;
      if (!root) return;
      const by = step(event, getComputedStyle(root).direction === "rtl");
      if (by === null) return;
      const tools = toolsOf(root);
      const at = tools.indexOf(document.activeElement as HTMLElement);
      if (at < 0) return;
      event.preventDefault();
      const next = by === "first" ? 0 : by === "last" ? tools.length - 1 : at + by;
      tools.at(next % tools.length)?.focus();
    },
    onFocus: ({ target }) => {
      stop.current = target;
      if (ref.current) mark(toolsOf(ref.current));
    },
  };
}
