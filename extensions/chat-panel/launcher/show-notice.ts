/** Something to press in a notice: a button, or a link where `href` is given. */
export interface NoticeAction {
  text: string;
  href?: string;
  press?: () => void;
}

interface Notice {
  text: string;
  /** Pressing the text itself, for an offer. */
  press?: () => void;
  actions?: NoticeAction[];
  dismissLabel: string;
  /** What else dismissing it does. */
  onDismiss?: () => void;
}

const make = (tag: string, facts: object): HTMLElement =>
  Object.assign(document.createElement(tag), facts);

/** Shows a small bubble beside the launcher. It is announced, and takes no focus. */
export function showNotice(
  place: HTMLElement,
  { text, press: onclick, actions, dismissLabel: ariaLabel, onDismiss }: Notice,
): void {
  const body = make(onclick ? "button" : "div", { textContent: text, dir: "auto", onclick });
  if (actions) {
    const row = make("div", { className: "actions" });
    for (const { text: textContent, href, press } of actions)
      row.append(
        make(href ? "a" : "button", { textContent, onclick: press, ...(href && { href }) }),
      );
    body.append(row);
  }
  const bubble = make("div", { className: "bubble" });
  const dismiss = () => {
    place.replaceChildren();
    onDismiss?.();
  };
  bubble.append(
    body,
    make("button", { className: "dismiss", textContent: "×", ariaLabel, onclick: dismiss }),
  );
  place.replaceChildren(bubble);
}
