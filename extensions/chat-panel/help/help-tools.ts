import type * as Preact from "preact";
import type * as Hooks from "preact/hooks";
import type { useChat as useChatOfPanel } from "extensions/chat-panel/panel/chat-context";
import type { Feedback } from "extensions/chat-panel/panel/components/feedback";
import type { Icon } from "extensions/chat-panel/panel/components/icons";
import type { MessageText } from "extensions/chat-panel/panel/components/message-text";
import type { safeUrl } from "extensions/chat-panel/panel/text/safe-url";

/** What this module uses of the panel, so that it need not bring it along a second time. */
export interface HelpTools {
  h: typeof Preact.h;
  useEffect: typeof Hooks.useEffect;
  useRef: typeof Hooks.useRef;
  useState: typeof Hooks.useState;
  useChat: typeof useChatOfPanel;
  Icon: typeof Icon;
  Feedback: typeof Feedback;
  MessageText: typeof MessageText;
  safeUrl: typeof safeUrl;
}

/** The panel's own, once `takeTools` was called. */
export const tools: HelpTools = Object.create(null);

export function takeTools(given: HelpTools): void {
  Object.assign(tools, given);
}

/** What this module's JSX calls. */
export function h(
  type: string,
  props: Record<string, unknown> | null,
  ...children: Preact.ComponentChildren[]
): Preact.VNode {
  return tools.h(type, props ?? {}, ...children);
}

export const useChat = () => tools.useChat();
export const useState = <Value>(first: Value | (() => Value)) => tools.useState(first);
export const useRef = <Value>(first: Value) => tools.useRef(first);
export const useEffect: HelpTools["useEffect"] = (effect, inputs) =>
  tools.useEffect(effect, inputs);
