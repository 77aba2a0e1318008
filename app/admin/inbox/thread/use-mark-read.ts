import { useCallback, useEffect, useRef } from "react";
import { useIntent } from "~/admin/inbox/use-intent";
import { useCan } from "~/admin/shell/use-can";

/**
 * Marks the conversation read once it is in front of somebody: now, or when the tab is next looked at. Marking it
 * unread by hand holds until it is opened again, which is a page of its own. Who only reads leaves it unread for those
 * who answer.
 */
export function useMarkRead(number: number, isUnread: boolean) {
  const { send } = useIntent(number, "read");
  const canOrganise = useCan("conversation.organise");
  const isKeptUnread = useRef(false);
  useEffect(() => {
    if (!isUnread || !canOrganise) return;
    const markRead = () => {
      if (document.visibilityState === "visible" && !isKeptUnread.current)
        send({ intent: "read", isUnread: false });
    };
    markRead();
    document.addEventListener("visibilitychange", markRead);
    return () => document.removeEventListener("visibilitychange", markRead);
  }, [isUnread, canOrganise, send]);
  return useCallback(() => {
    isKeptUnread.current = true;
    send({ intent: "read", isUnread: true });
  }, [send]);
}
