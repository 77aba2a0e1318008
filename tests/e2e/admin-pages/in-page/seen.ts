import { remember } from "./remember";

/** Whether it, or what it is in, is cut to nothing, as what is only for screen readers is. */
const isCutAway = remember((element): boolean => {
  const { overflow, clipPath } = getComputedStyle(element);
  if (clipPath !== "none") return true;
  const { width, height } = element.getBoundingClientRect();
  if (overflow === "hidden" && (width <= 1 || height <= 1)) return true;
  return element.parentElement !== null && isCutAway(element.parentElement);
});

/** Drawn only for screen readers, or not at all. */
export const isUnseen = remember(
  (element) =>
    !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ||
    isCutAway(element),
);

/** What a person would call it. */
export function nameOf(element: Element): string {
  const own = element.getAttribute("aria-label") ?? element.textContent ?? "";
  const label = own || (element.closest("[aria-label]")?.getAttribute("aria-label") ?? "");
  const kind = element.getAttribute("class")?.split(" ")[0] ?? "";
  return `<${element.localName} ${kind}> “${label.trim().slice(0, 40)}”`;
}
