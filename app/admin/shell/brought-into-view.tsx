import { useEffect, useRef, type ReactNode } from "react";

interface BroughtIntoViewProps {
  /** What it is about; another value, unless it is null or 0, brings it into view again. */
  when: string | number | null;
  children: ReactNode;
}

/** What answers something that was done further down the page: comes to where the eye can see it. */
export function BroughtIntoView({ when, children }: BroughtIntoViewProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (when) place.current?.scrollIntoView({ block: "center" });
  }, [when]);
  return <div ref={place}>{children}</div>;
}
