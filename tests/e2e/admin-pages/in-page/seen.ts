/** Drawn only for screen readers, or not at all. */
export function isUnseen(element: Element): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return true;
  for (let one: Element | null = element; one; one = one.parentElement) {
    const { overflow, clipPath } = getComputedStyle(one);
    if (clipPath !== "none") return true;
    const { width, height } = one.getBoundingClientRect();
    if (overflow === "hidden" && (width <= 1 || height <= 1)) return true;
  }
  return false;
}

/** What a person would call it. */
export function nameOf(element: Element): string {
  const own = element.getAttribute("aria-label") ?? element.textContent ?? "";
  const label = own || (element.closest("[aria-label]")?.getAttribute("aria-label") ?? "");
  const kind = element.getAttribute("class")?.split(" ")[0] ?? "";
  return `<${element.localName} ${kind}> “${label.trim().slice(0, 40)}”`;
}
