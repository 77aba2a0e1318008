import { useShortcuts } from "~/admin/inbox/use-shortcuts";
import { useCan } from "~/admin/shell/use-can";

type ShortcutHandlers = Record<
  "reply" | "note" | "toggleClosed" | "assign" | "markUnread",
  () => void
>;

/** Keys for what the role of who is at work allows. */
export function usePermittedShortcuts(handlers: ShortcutHandlers): void {
  const canWrite = useCan("conversation.reply");
  const canOrganise = useCan("conversation.organise");
  useShortcuts({
    ...(canWrite && { r: handlers.reply, n: handlers.note }),
    ...(canOrganise && { e: handlers.toggleClosed, a: handlers.assign, u: handlers.markUnread }),
  });
}
