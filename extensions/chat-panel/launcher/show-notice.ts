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
  onDismiss: () => void;
}

function makeAction({ text, href, press }: NoticeAction): HTMLElement {
  const element = document.createElement(href ? "a" : "button");
  if (href) element.setAttribute("href", href);
  element.textContent = text;
  if (press) element.addEventListener("click", press);
  return element;
}

/** Shows a small bubble beside the launcher. It is announced, and takes no focus. */
export function showNotice(place: HTMLElement, notice: Notice): void {
  const bubble = document.createElement("div");
  bubble.className = "bubble";
  const body = document.createElement(notice.press ? "button" : "div");
  body.textContent = notice.text;
  body.dir = "auto";
  if (notice.press) body.addEventListener("click", notice.press);
  if (notice.actions) {
    const row = document.createElement("div");
    row.className = "actions";
    row.append(...notice.actions.map(makeAction));
    body.append(row);
  }
  const dismiss = document.createElement("button");
  dismiss.className = "dismiss";
  dismiss.textContent = "×";
  dismiss.ariaLabel = notice.dismissLabel;
  dismiss.addEventListener("click", notice.onDismiss);
  bubble.append(body, dismiss);
  place.replaceChildren(bubble);
}
