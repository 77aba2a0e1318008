import type { Feedback } from "../panel/components/feedback";
import type { Form } from "../panel/components/form";
import type { Icon } from "../panel/components/icons";
import type { formatMoment } from "../panel/text/format";
import type { useChat } from "../panel/chat-context";

import type { ComponentChildren, VNode } from "preact";

type Preact = typeof import("preact");
type Hooks = typeof import("preact/hooks");

/** What this module uses of the panel, so that it need not bring it along a second time. */
export interface HelpTools {
  h: Preact["h"];
  Fragment: Preact["Fragment"];
  useEffect: Hooks["useEffect"];
  useRef: Hooks["useRef"];
  useState: Hooks["useState"];
  useChat: typeof useChat;
  Icon: typeof Icon;
  Feedback: typeof Feedback;
  Form: typeof Form;
  formatMoment: typeof formatMoment;
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
  ...children: ComponentChildren[]
): VNode {
  return tools.h(type, props ?? {}, ...children);
}
