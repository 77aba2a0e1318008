import type { LauncherConfig } from "extensions/chat-panel/shared/launcher-config";
import type { SavedStateStore } from "extensions/chat-panel/shared/saved-state";

interface Answer {
  sequence: number;
  from: string;
}

interface Reply {
  messages?: Answer[];
  /** Of a new session only. */
  conversation?: { messages: Answer[] } | null;
  token?: string;
  resume?: string;
  expiresAt?: string;
}

/**
 * Asks once whether a returning visitor's conversation has answers they have not seen: by the token of the last hours,
 * or by a new session where that is over.
 */
export async function countUnread(
  { path, locale }: LauncherConfig,
  state: SavedStateStore,
): Promise<void> {
  const { token, tokenEnds, resume, cursor } = state.get();
  if (cursor === null || !resume) return;
  try {
    const response = await fetch(`${path}/chat/${tokenEnds > Date.now() ? "poll" : "session"}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ token, resume, locale, after: cursor }),
    });
    const reply: Reply = await response.json();
    const messages = reply.messages ?? reply.conversation?.messages ?? [];
    state.set({
      unread: messages.filter(({ from, sequence }) => from === "team" && sequence > cursor).length,
      ...(reply.token && {
        token: reply.token,
        resume: reply.resume,
        tokenEnds: Date.parse(reply.expiresAt ?? ""),
      }),
    });
  } catch {
    // Only a badge: the conversation itself is read when the chat opens.
  }
}
