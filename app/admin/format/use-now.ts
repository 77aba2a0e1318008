import { useEffect, useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
let current = 0;
let timer: ReturnType<typeof setInterval> | undefined;

function tick(): void {
  current = Date.now();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, 1_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/**
 * The time now, for "12 s ago", from one clock for the whole page. It moves in steps of `stepMs`, so that a part
 * that needs minutes does not draw every second. `initialMs` is the server's time, which the first drawing uses too.
 */
export function useNow(initialMs: number, stepMs = 15_000): Date {
  const floor = (time: number) => Math.floor(time / stepMs) * stepMs;
  const now = useSyncExternalStore(
    subscribe,
    () => (current === 0 ? initialMs : Math.max(floor(current), initialMs)),
    () => initialMs,
  );
  useEffect(() => {
    if (current === 0) tick();
  }, []);
  return new Date(now);
}
