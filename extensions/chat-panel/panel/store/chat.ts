import type { Client } from "extensions/chat-panel/panel/api/client";
import type { Session } from "extensions/chat-panel/panel/api/types";
import type { LauncherHandle } from "extensions/chat-panel/shared/panel-handle";
import type { Store } from "./chat-state";
import type { Receiver } from "./make-arrivals";
import type { Outbox } from "./make-outbox";
import type { Reporter } from "./make-reporter";

/** The parts of a chat, put together once for a page. */
export interface Chat {
  handle: LauncherHandle;
  store: Store;
  client: Client;
  outbox: Outbox;
  arrivals: Receiver;
  reporter: Reporter;
  /** Gets a session, with the conversation as it is now. */
  connect(): Promise<Session>;
  /** Loads what few conversations need. Rejects without a connection; the next call tries again. */
  loadHelp(): Promise<void>;
}
