import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

const NEAR = 80;
const GAP = 10;

const isNearEnd = ({ scrollHeight, scrollTop, clientHeight }: Element): boolean =>
  scrollHeight - scrollTop - clientHeight < NEAR;

/** Where the list stays while it grows: where the reader left it, at its end, or at the newest question. */
type Place = "left" | "end" | "question";

function goTo(list: Element | null, place: Place): void {
  if (!list || place === "left") return;
  const questions = place === "question" ? list.querySelectorAll<HTMLElement>(".mine") : [];
  const question = [...questions].at(-1);
  list.scrollTo(0, question ? question.offsetTop - GAP : list.scrollHeight);
}

/**
 * Keeps a list at what is new as it grows, unless the reader has scrolled away; keeps the reading place when older items
 * are put before. What the shopper does is always brought into sight.
 *
 * @param firstKey key of the first item · @param lastKey changes when something was added at the end · @param mine
 * changes when the shopper did it · @param isAnswer the newest is an answer of ours: one longer than the window is read
 * from its question on, not from its end
 */
export function useScrollEnd(firstKey: string, lastKey: string, mine: string, isAnswer: boolean) {
  const list = useRef<HTMLDivElement>(null);
  const before = useRef({ firstKey, mine, height: 0, place: "end" as Place });
  const [isAway, setAway] = useState(false);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const last = before.current;
    const isFollowing = last.place !== "left" || last.mine !== mine;
    const place = !isFollowing ? "left" : isAnswer ? "question" : "end";
    goTo(element, place);
    if (!isFollowing && last.firstKey !== firstKey)
      element.scrollBy(0, element.scrollHeight - last.height);
    Object.assign(last, { firstKey, mine, place, height: element.scrollHeight });
  }, [firstKey, lastKey, mine, isAnswer]);
  useEffect(() => {
    const element = list.current;
    if (!element) return undefined;
    const measure = () => setAway(!isNearEnd(element));
    // Only the reader's own scrolling ends the following.
    const leave = () => {
      before.current.place = isNearEnd(element) ? "end" : "left";
    };
    // Pictures and forms grow after they were laid out.
    const observer = new ResizeObserver(() => {
      goTo(element, before.current.place);
      measure();
    });
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    element.addEventListener("scroll", measure, { passive: true });
    for (const type of ["wheel", "touchmove", "keyup"])
      element.addEventListener(type, leave, { passive: true });
    return () => observer.disconnect();
  }, []);
  const toEnd = () => {
    Object.assign(before.current, { place: "end" });
    goTo(list.current, "end");
  };
  return { list, isAway, toEnd };
}
