import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

const NEAR = 80;
const GAP = 10;

/**
 * Keeps a list at its end as it grows, unless the reader has scrolled up; keeps the reading place when older items are
 * put before.
 *
 * @param firstKey key of the first item · @param lastKey key of the last one, changes when something new came
 */
export function useScrollEnd(firstKey: string, lastKey: string) {
  const list = useRef<HTMLDivElement>(null);
  const before = useRef({ firstKey, height: 0, isAtEnd: true });
  const [isAway, setAway] = useState(false);
  const toEnd = () => {
    const element = list.current;
    if (element) element.scrollTop = element.scrollHeight;
  };
  // An answer longer than the window is read from the question on, not from its end.
  const toNews = () => {
    const element = list.current;
    if (!element) return;
    const question = [...element.querySelectorAll<HTMLElement>(".mine")].at(-1);
    const top = question ? question.offsetTop - GAP : element.scrollHeight;
    element.scrollTop = Math.min(top, element.scrollHeight);
    if (!question || element.scrollHeight - top < element.clientHeight) toEnd();
  };
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const last = before.current;
    if (last.firstKey !== firstKey && !last.isAtEnd)
      element.scrollTop += element.scrollHeight - last.height;
    else if (last.isAtEnd) toNews();
    before.current = { ...last, firstKey, height: element.scrollHeight };
  }, [firstKey, lastKey]);
  useEffect(() => {
    const element = list.current;
    if (!element) return undefined;
    const measure = () => {
      const isAtEnd = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR;
      before.current.isAtEnd = isAtEnd;
      setAway(!isAtEnd);
    };
    element.addEventListener("scroll", measure, { passive: true });
    // Pictures and forms grow after they were laid out.
    const observer = new ResizeObserver(() => before.current.isAtEnd && toNews());
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", measure);
    };
  }, []);
  return { list, isAway, toEnd };
}
