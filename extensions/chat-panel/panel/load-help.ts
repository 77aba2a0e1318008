import { h } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { HelpViews, mountHelp } from "extensions/chat-panel/help";
import { useChat } from "./chat-context";
import { Feedback } from "./components/feedback";
import { Icon } from "./components/icons";
import { MessageText } from "./components/message-text";
import { safeUrl } from "./text/safe-url";

interface HelpModule {
  mountHelp: typeof mountHelp;
}

let views: HelpViews | null = null;
let tries = 0;

/** The reader of help articles and the rating, once they are here. */
export const findHelp = (): HelpViews | null => views;

/** Loads them. Rejects without a connection; the next call tries again. */
export async function loadHelp(url: string, root: ShadowRoot): Promise<void> {
  if (views) return;
  try {
    // A failed import stays failed under its address.
    const module: HelpModule = await import(tries > 0 ? `${url}#${tries}` : url);
    views = module.mountHelp(root, {
      h,
      useEffect,
      useRef,
      useState,
      useChat,
      Icon,
      Feedback,
      MessageText,
      safeUrl,
    });
  } catch (error) {
    tries += 1;
    throw error;
  }
}

/** What few conversations need, loaded as soon as this one does; null until it is here. */
export function useHelp(isWanted: boolean): HelpViews | null {
  const { chat } = useChat();
  const isMissing = isWanted && !views;
  useEffect(() => {
    if (isMissing) void chat.wantHelp();
  }, [chat, isMissing]);
  return isWanted ? views : null;
}
