import type { LauncherConfig } from "../shared/launcher-config";
import type { StateKeeper } from "../shared/saved-state";

interface PollReply {
  messages: { sequence: number; from: string }[];
}

/** Asks once whether a returning visitor's conversation has answers they have not seen. */
export async function countUnread(config: LauncherConfig, state: StateKeeper): Promise<void> {
  const { token, tokenEnds, resume, cursor } = state.get();
  if (cursor === null || !resume) return;
  try {
    const response = await fetch(`${config.path}/chat/poll`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      // The token may have run out since; the resume secret still tells who asks.
      body: JSON.stringify({ token: tokenEnds > Date.now() ? token : null, resume, after: cursor }),
    });
    if (!response.ok) return;
    const { messages }: PollReply = await response.json();
    state.set({ unread: messages.filter(({ from }) => from === "team").length });
  } catch {
    // Only a badge: the conversation itself is read when the chat opens.
  }
}
