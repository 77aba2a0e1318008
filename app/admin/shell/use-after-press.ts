import { useCallback, useEffect, useRef } from "react";

/**
 * Gives a function that calls what it is given once no mouse button is down: at once when none is. A complaint that
 * appears when a field is left moves what stands below it; in the middle of a click the button that was pressed would
 * slip away under the pointer, and the click be lost.
 */
export function useAfterPress(): (act: () => void) => void {
  const isDown = useRef(false);
  const waiting = useRef<(() => void)[]>([]);
  useEffect(() => {
    const press = () => {
      isDown.current = true;
    };
    const release = () => {
      isDown.current = false;
      const acts = waiting.current.splice(0);
      // The click comes after the release.
      if (acts.length > 0) setTimeout(() => acts.forEach((act) => act()));
    };
    // A finger that taps presses and releases too, before the click. What is dragged away ends with a dragend.
    window.addEventListener("mousedown", press, true);
    window.addEventListener("mouseup", release, true);
    window.addEventListener("dragend", release, true);
    return () => {
      window.removeEventListener("mousedown", press, true);
      window.removeEventListener("mouseup", release, true);
      window.removeEventListener("dragend", release, true);
    };
  }, []);
  return useCallback((act) => {
    if (isDown.current) waiting.current.push(act);
    else act();
  }, []);
}
