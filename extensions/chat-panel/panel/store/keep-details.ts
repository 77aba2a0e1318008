import type { Session } from "extensions/chat-panel/panel/api/types";
import type { Store } from "./chat-state";

/** Notes what the shopper told of themselves, so that they are not asked again. */
export function keepDetails(store: Store, details: Partial<Session["details"]>): void {
  const { session } = store.get();
  if (session) store.set({ session: { ...session, details: { ...session.details, ...details } } });
}
