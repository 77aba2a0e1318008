import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";

const NEAR_END_PX = 80;

interface ThreadScroll {
  scrollRef: RefObject<HTMLDivElement>;
  contentRef: RefObject<HTMLDivElement>;
  /** Something arrived below what is being read. */
  hasNewBelow: boolean;
  scrollToEnd: () => void;
}

// Server rendering knows no layout.
const useLayout = typeof document === "undefined" ? useEffect : useLayoutEffect;

/**
 * Keeps the thread where the reader is: at its end while they are there, and otherwise unmoved when something is added
 * below or above. `firstId` and `lastId` are the messages at both ends; `isOwnLast` moves to the end, since the reader
 * has just written it.
 */
export function useThreadScroll(firstId: string, lastId: string, isOwnLast: boolean): ThreadScroll {
  const scrollRef = useRef<HTMLDivElement>(null);
  const contentRef = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const before = useRef({ firstId, lastId, height: 0 });
  const [hasNewBelow, setHasNewBelow] = useState(false);

  const scrollToEnd = useCallback(() => {
    const scroll = scrollRef.current;
    if (scroll) scroll.scrollTop = scroll.scrollHeight;
    isAtEnd.current = true;
    setHasNewBelow(false);
  }, []);

  useLayout(() => {
    const scroll = scrollRef.current;
    if (!scroll) return;
    const previous = before.current;
    const isOlderAdded = previous.firstId !== firstId && previous.lastId === lastId;
    if (isOlderAdded && scroll.scrollTop < NEAR_END_PX)
      scroll.scrollTop += scroll.scrollHeight - previous.height;
    if (previous.lastId !== lastId && !isAtEnd.current && !isOwnLast) setHasNewBelow(true);
    else if (isAtEnd.current || (isOwnLast && previous.lastId !== lastId)) scrollToEnd();
    before.current = { firstId, lastId, height: scroll.scrollHeight };
  }, [firstId, lastId, isOwnLast, scrollToEnd]);

  useEffect(() => {
    const scroll = scrollRef.current;
    const content = contentRef.current;
    if (!scroll || !content) return;
    const onScroll = () => {
      isAtEnd.current = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < NEAR_END_PX;
      if (isAtEnd.current) setHasNewBelow(false);
    };
    // Pictures and formatted mails grow after they were placed.
    const observer = new ResizeObserver(() => {
      if (isAtEnd.current) scroll.scrollTop = scroll.scrollHeight;
      before.current.height = scroll.scrollHeight;
    });
    scroll.addEventListener("scroll", onScroll, { passive: true });
    observer.observe(content);
    observer.observe(scroll);
    return () => {
      scroll.removeEventListener("scroll", onScroll);
      observer.disconnect();
    };
  }, []);

  return { scrollRef, contentRef, hasNewBelow, scrollToEnd };
}
