import { isUnseen, nameOf } from "./seen";

const CONTROLS =
  'button,a[href],select,textarea,input:not([type="hidden"]),[role="tab"],[role="menuitem"],[contenteditable="true"]';
const ON_TOP = '[role="dialog"],.Polaris-Popover';

/** Whether pressing where `hit` is presses the control: it, what is in it, or what its label covers. */
function isHit(control: Element, hit: Element | null): boolean {
  if (!hit) return false;
  const label = hit.closest("label");
  // What is switched off lets presses through.
  if (getComputedStyle(control).pointerEvents === "none") return hit.contains(control);
  return control.contains(hit) || (label !== null && label === control.closest("label"));
}

function findCover(control: Element): string | null {
  control.scrollIntoView({ block: "center", behavior: "instant" });
  // A link may begin in the middle of a line.
  const [first] = control.getClientRects();
  if (!first) return null;
  const { left, right, top, bottom } = first;
  const y = (top + bottom) / 2;
  for (const x of [left + 5, (left + right) / 2, right - 5]) {
    const hit = document.elementFromPoint(x, y);
    if (!isHit(control, hit)) return hit ? nameOf(hit) : "the edge of the window";
  }
  return null;
}

/** Controls that cannot be pressed where they are drawn: something lies over them, or they are cut off. */
export function findCovered(): string[] {
  const scrolled = [...document.querySelectorAll("*")]
    .filter(({ scrollTop }) => scrollTop !== 0)
    .map((element) => ({ element, top: element.scrollTop }));
  const layers = [...document.querySelectorAll(ON_TOP)].filter((layer) => !isUnseen(layer));
  const found: string[] = [];
  for (const control of document.body.querySelectorAll(CONTROLS)) {
    if (isUnseen(control) || control.closest("[aria-hidden='true'],[inert]")) continue;
    if (layers.length > 0 && !layers.some((layer) => layer.contains(control))) continue;
    const cover = findCover(control);
    if (cover) found.push(`${nameOf(control)} is covered by ${cover}`);
  }
  for (const { element, top } of scrolled) element.scrollTop = top;
  return found;
}
