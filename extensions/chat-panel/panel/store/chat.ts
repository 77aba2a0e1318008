import type { LauncherHandle } from "../../shared/panel-handle";
import type { Client } from "../api/client";
import type { Session } from "../api/types";
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
  /** Loads what few conversations need. Rejects without a connection; the next call tries again. */
  loadHelp(): Promise<void>;
  /** Gets a session, with the conversation as it is now. */
  connect(): Promise<Session>;
}
