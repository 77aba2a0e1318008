import type { LauncherConfig } from "extensions/chat-panel/shared/launcher-config";

/** What blocks/chat.liquid has put into the page. */
export interface LauncherParts {
  host: HTMLElement;
  root: ShadowRoot;
  frame: HTMLElement;
  launcher: HTMLElement;
  notice: HTMLElement;
  badge: HTMLElement;
  config: LauncherConfig;
}

/** Browsers without declarative shadow roots leave the template as it is. */
function openRoot(host: HTMLElement): ShadowRoot | null {
  const template = host.querySelector("template");
  if (host.shadowRoot || !template) return host.shadowRoot;
  const root = host.attachShadow({ mode: "open" });
  root.append(template.content);
  return root;
}

/** Finds the launcher in the block's element; null where that is empty. */
export function findParts(host: HTMLElement): LauncherParts | null {
  const root = openRoot(host);
  const find = (name: string) => root?.querySelector<HTMLElement>(name);
  const [frame, launcher, notice, badge] = [".chat", ".launcher", ".notice", ".badge"].map(find);
  const written = find("script")?.textContent;
  if (!root || !frame || !launcher || !notice || !badge || !written) return null;
  return { host, root, frame, launcher, notice, badge, config: JSON.parse(written) };
}
