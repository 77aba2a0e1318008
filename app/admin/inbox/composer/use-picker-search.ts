import { useFetcher } from "@remix-run/react";
import { useEffect, useState } from "react";

const TYPING_PAUSE_MS = 250;

interface PickerAnswer {
  query: string;
}

interface PickerSearch<Answer> {
  query: string;
  setQuery: (query: string) => void;
  /** The newest answer; it may be of a query before. Null until the first came. */
  answer: Answer | null;
  isLoading: boolean;
  /** Asks again. */
  retry: () => void;
}

/** Searches `path` as one types, while the picker is open. */
export function usePickerSearch<Answer extends PickerAnswer>(
  path: string,
  isOpen: boolean,
): PickerSearch<Answer> {
  const { load, data, state } = useFetcher<PickerAnswer>({ key: path });
  const [query, setQuery] = useState("");
  const address = `${path}?${new URLSearchParams({ q: query.trim() })}`;
  const pause = query === "" ? 0 : TYPING_PAUSE_MS;
  useEffect(() => {
    if (!isOpen) return;
    const timer = setTimeout(() => load(address), pause);
    return () => clearTimeout(timer);
  }, [address, pause, isOpen, load]);
  return {
    query,
    setQuery,
    // What a loader gives is plain JSON, the same as what was put in.
    answer: (data as Answer | undefined) ?? null,
    isLoading: state !== "idle",
    retry: () => load(address),
  };
}
