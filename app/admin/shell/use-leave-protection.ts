import { useBlocker } from "@remix-run/react";
import { useEffect } from "react";

/**
 * Asks before unsaved changes are left behind, in Shopify admin's own dialog: for links inside the app, which App Bridge
 * does not see (https://shopify.dev/docs/api/app-bridge-library/apis/save-bar), and for closing the tab. With
 * `isSamePageFree` the page keeps what was typed while only its parameters change.
 */
export function useLeaveProtection(
  isDirty: boolean,
  { isSamePageFree }: { isSamePageFree: boolean },
): void {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isDirty && !(isSamePageFree && currentLocation.pathname === nextLocation.pathname),
  );
  useEffect(() => {
    if (blocker.state !== "blocked") return;
    let isCurrent = true;
    const { proceed } = blocker;
    // It only resolves when leaving was chosen; staying leaves the navigation blocked, and the next one takes its place.
    void globalThis.shopify?.saveBar.leaveConfirmation().then(() => {
      if (isCurrent) proceed();
    });
    return () => {
      isCurrent = false;
    };
  }, [blocker]);
  useEffect(() => {
    if (!isDirty) return;
    const keep = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", keep);
    return () => window.removeEventListener("beforeunload", keep);
  }, [isDirty]);
}
