import { useNavigate } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useLeaveProtection } from "~/admin/shell/use-leave-protection";

/**
 * Protects changes from being left behind, but for `leaveTo`, which leaves the page without asking.
 *
 * @param hasChanges whether the form holds what is not saved
 * @param isSamePageFree whether the page may change its own address unasked
 */
export function useDeparture(hasChanges: boolean, isSamePageFree: boolean) {
  const [leavingTo, leaveTo] = useState<string | null>(null);
  const navigate = useNavigate();
  const isDirty = leavingTo === null && hasChanges;
  useLeaveProtection(isDirty, { isSamePageFree });
  // After the protection above was told that nothing is left to protect.
  useEffect(() => {
    if (leavingTo !== null) navigate(leavingTo, { replace: true });
  }, [leavingTo, navigate]);
  return { isDirty, leaveTo };
}
