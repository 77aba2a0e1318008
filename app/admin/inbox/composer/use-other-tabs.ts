import { useEffect, useRef } from "react";

/** Calls `onChange` when another tab of this browser changed what is stored under `key`. */
export function useOtherTabs(key: string, onChange: () => void): void {
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => {
    const hear = (event: StorageEvent) => {
      // Null: everything was cleared.
      if (event.key === key || event.key === null) latest.current();
    };
    window.addEventListener("storage", hear);
    return () => window.removeEventListener("storage", hear);
  }, [key]);
}
