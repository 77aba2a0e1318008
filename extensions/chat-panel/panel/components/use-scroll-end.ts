import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

const NEAR = 80;
const GAP = 10;

const isNearEnd = ({ scrollHeight, scrollTop, clientHeight }: Element): boolean =>
  scrollHeight - scrollTop - clientHeight < NEAR;

const toEnd = (list: Element | null) => list?.scrollTo(0, list.scrollHeight);

/** An answer longer than the window is read from its question on, not from its end. */
function toNews(list: Element): void {
  const question = [...list.querySelectorAll<HTMLElement>(".mine")].at(-1);
  list.scrollTo(0, Math.min(question ? question.offsetTop - GAP : Infinity, list.scrollHeight));
}

/**
 * Keeps a list at what is new as it grows, unless the reader has scrolled away; keeps the reading place when older items
 * are put before. What the shopper writes is always brought into sight.
 *
 * @param firstKey key of the first item · @param lastKey changes when something was added at the end · @param mine
 * changes when the shopper added it
 */
export function useScrollEnd(firstKey: string, lastKey: string, mine: string) {
  const list = useRef<HTMLDivElement>(null);
  const before = useRef({ firstKey, mine, height: 0, isFollowing: true });
  const [isAway, setAway] = useState(false);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const last = before.current;
    const isFollowing = last.isFollowing || last.mine !== mine;
    if (isFollowing) toNews(element);
    else if (last.firstKey !== firstKey) element.scrollBy(0, element.scrollHeight - last.height);
    Object.assign(last, { firstKey, mine, isFollowing, height: element.scrollHeight });
  }, [firstKey, lastKey, mine]);
  useEffect(() => {
    const element = list.current;
    if (!element) return undefined;
    const measure = () => setAway(!isNearEnd(element));
    // Only the reader's own scrolling ends the following.
    const leave = () => {
      before.current.isFollowing = isNearEnd(element);
    };
    // Pictures and forms grow after they were laid out.
    const observer = new ResizeObserver(() => {
      if (before.current.isFollowing) toNews(element);
      measure();
    });
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    element.addEventListener("scroll", measure, { passive: true });
    for (const type of ["wheel", "touchmove", "keyup"])
      element.addEventListener(type, leave, { passive: true });
    return () => observer.disconnect();
  }, []);
  return { list, isAway, toEnd: () => toEnd(list.current) };
}
