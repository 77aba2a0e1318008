import { useEffect, useState } from "react";
import { useDesk } from "~/admin/format/shop-format";
import { openDraftStorage } from "~/admin/inbox/composer/draft-storage";

/** Whether this member of staff put something away for good, in this browser. Null until that is known. */
export function useDismissed(what: string): [boolean | null, () => void] {
  const { shopDomain, staff } = useDesk();
  const key = `doorbell:dismissed:${shopDomain}:${staff.id}:${what}`;
  const [isDismissed, setIsDismissed] = useState<boolean | null>(null);
  useEffect(() => setIsDismissed(openDraftStorage().getItem(key) !== null), [key]);
  const dismiss = () => {
    openDraftStorage().setItem(key, "1");
    setIsDismissed(true);
  };
  return [isDismissed, dismiss];
}
