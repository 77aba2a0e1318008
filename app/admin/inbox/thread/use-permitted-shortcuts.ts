import { useShortcuts } from "~/admin/inbox/use-shortcuts";
import { useCan } from "~/admin/shell/use-can";

type ShortcutDeeds = Record<
  "reply" | "note" | "toggleClosed" | "assign" | "markUnread",
  () => void
>;

/** Keys for what the role of who is at work allows. */
export function usePermittedShortcuts(deeds: ShortcutDeeds): void {
  const canWrite = useCan("conversation.reply");
  const canOrganise = useCan("conversation.organise");
  useShortcuts({
    ...(canWrite && { r: deeds.reply, n: deeds.note }),
    ...(canOrganise && { e: deeds.toggleClosed, a: deeds.assign, u: deeds.markUnread }),
  });
}
