const CART_CONTROLS =
  'form[action*="/cart"] [type="submit"],[name="add"],[name="checkout"],a[href$="/cart"],a[href*="/checkout"],#cart-icon-bubble';
const GAP = 8;
const MOST = 240;

/** How far the launcher must rise to leave the cart's and the checkout's buttons free, in CSS pixels. */
function findLift(launcher: HTMLElement, root: ShadowRoot): number {
  const box = launcher.getBoundingClientRect();
  const lifted = Number.parseFloat(launcher.style.getPropertyValue("--doorbell-lift")) || 0;
  const top = box.top + lifted;
  const bottom = box.bottom + lifted;
  let lift = 0;
  for (const y of [top + 4, (top + bottom) / 2, bottom - 4]) {
    for (const x of [box.left + 4, (box.left + box.right) / 2, box.right - 4]) {
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
  const check = () => {
    const lift = `${findLift(launcher, root)}px`;
    launcher.style.setProperty("--doorbell-lift", lift);
    frame.style.setProperty("--doorbell-lift", lift);
  };
  const later = () => {
    clearTimeout(timer);
    timer = window.setTimeout(check, 150);
  };
  addEventListener("scroll", later, { passive: true });
  addEventListener("resize", later, { passive: true });
  // Carts slide in after a press.
  document.addEventListener("click", later, { passive: true });
  later();
}
