const CART_CONTROLS =
  'form[action*="/cart"] [type="submit"],[name="add"],[name="checkout"],a[href$="/cart"],a[href*="/checkout"],#cart-icon-bubble';
const GAP = 8;
const MOST = 240;

/** How far the launcher must rise to leave the cart's and the checkout's buttons free, in CSS pixels. */
function findLift(launcher: HTMLElement, root: ShadowRoot, lifted: number): number {
  const { left, top, width, height } = launcher.getBoundingClientRect();
  const bottom = top + height + lifted;
  let lift = 0;
  for (const y of [bottom - height + 4, bottom - height / 2, bottom - 4]) {
    for (const x of [left + 4, left + width / 2, left + width - 4]) {
      for (const element of document.elementsFromPoint(x, y)) {
        const control = element === root.host ? null : element.closest(CART_CONTROLS);
        if (control) lift = Math.max(lift, bottom - control.getBoundingClientRect().top + GAP);
      }
    }
  }
  return lift > MOST ? 0 : Math.round(lift);
}

/** Keeps the launcher off the buttons that lead to a purchase, wherever the theme puts them. */
export function keepClear(launcher: HTMLElement, frame: HTMLElement, root: ShadowRoot): void {
  let timer = 0;
  let lift = 0;
  const check = () => {
    lift = findLift(launcher, root, lift);
    frame.style.setProperty("--doorbell-lift", `${lift}px`);
  };
  const later = () => {
    clearTimeout(timer);
    timer = window.setTimeout(check, 150);
  };
  // Carts slide in after a press.
  for (const type of ["scroll", "resize", "click"])
    addEventListener(type, later, { passive: true });
  later();
}
