import { useEffect, useRef } from "react";

/** Does something once for each answer of a fetcher. */
export function useAnswer<Answer>(
  fetcher: { state: string; data: Answer | undefined },
  onAnswer: (answer: Answer) => void,
): void {
  const isWaiting = useRef(false);
  useEffect(() => {
    if (fetcher.state !== "idle") isWaiting.current = true;
    else if (isWaiting.current && fetcher.data !== undefined) {
      isWaiting.current = false;
      onAnswer(fetcher.data);
    }
  });
}
