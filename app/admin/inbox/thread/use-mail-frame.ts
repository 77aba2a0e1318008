import { useEffect, useRef, useState } from "react";

/**
 * The frame of a mail: as high as what is in it.
 *
 * @param source document of the mail, HTML
 * @param isFilledHere whether the frame opens empty and is filled from here, not by `srcDoc`
 * @returns [ref of the frame, its height in CSS pixels, what to call when it has loaded]
 */
export function useMailFrame(source: string, isFilledHere: boolean) {
  const [height, setHeight] = useState(20);
  const frame = useRef<HTMLIFrameElement>(null);
  const observer = useRef<ResizeObserver>(undefined);
  const measure = () => {
    const body = frame.current?.contentDocument?.body;
    if (!body) return;
    observer.current?.disconnect();
    observer.current = new ResizeObserver(() => {
      // Wide mails scroll sideways; the bar needs room of its own.
      const root = body.ownerDocument.documentElement;
      setHeight(
        Math.ceil(body.getBoundingClientRect().height) +
          (root.scrollWidth > root.clientWidth ? 16 : 2),
      );
    });
    observer.current.observe(body);
  };
  const fill = () => {
    const target = frame.current?.contentDocument;
    if (isFilledHere && target) {
      const { documentElement } = new DOMParser().parseFromString(source, "text/html");
      target.replaceChild(target.adoptNode(documentElement), target.documentElement);
    }
    measure();
  };
  // A server-drawn frame may have loaded before this code did.
  useEffect(() => {
    fill();
    return () => observer.current?.disconnect();
    // oxlint-disable-next-line react/exhaustive-deps -- only another source is filled in anew
  }, [source]);
  return [frame, height, fill] as const;
}
