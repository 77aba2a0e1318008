import { remember } from "./remember";
import { isUnseen, nameOf } from "./seen";

// Fractions of pixels are the browser's.
const SLACK = 1.5;

const px = (value: string): number => Number.parseFloat(value) || 0;

const endsInDots = remember(
  (element) =>
    getComputedStyle(element).textOverflow === "ellipsis" ||
    getComputedStyle(element).webkitLineClamp !== "none",
);

/** Tables and code scroll on purpose; of anything else a bar at its foot is a mistake. */
const scrollsSideways = remember(
  (element) =>
    ["auto", "scroll"].includes(getComputedStyle(element).overflowX) &&
    element.matches("pre,:has(> table)"),
);

function isInFlow(element: Element): boolean {
  const { position, float, display } = getComputedStyle(element);
  return (
    position !== "absolute" && position !== "fixed" && float === "none" && display !== "contents"
  );
}

function* ancestorsOf(element: Element): Generator<Element> {
  for (let one = element.parentElement; one; one = one.parentElement) yield one;
}

/** How far an element and its margins are wider than the place its parent has for it. */
function findOverhang(element: Element, parent: Element): number {
  const box = element.getBoundingClientRect();
  const around = parent.getBoundingClientRect();
  const own = getComputedStyle(element);
  const room = getComputedStyle(parent);
  const left = around.left + px(room.borderLeftWidth) + px(room.paddingLeft) - box.left;
  const right = box.right - around.right + px(room.borderRightWidth) + px(room.paddingRight);
  return Math.max(left + px(own.marginLeft), right + px(own.marginRight));
}

const hasOwnText = (element: Element): boolean =>
  [...element.childNodes].some(
    ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim(),
  );

const clips = remember((element) => getComputedStyle(element).overflowX !== "visible");

/** How much of an element lies behind the edge of what clips it. */
function findCut(element: Element, ancestors: readonly Element[]): number {
  const { left, right } = element.getBoundingClientRect();
  const edge = ancestors.find(clips)?.getBoundingClientRect();
  return edge ? Math.max(right - edge.right, edge.left - left) : 0;
}

/** How much wider the words of an element are than itself. Fields scroll. */
function findOverflow(element: Element): number {
  if (getComputedStyle(element).display === "inline" || !hasOwnText(element)) return 0;
  if (element.matches("input,textarea,select") || endsInDots(element)) return 0;
  return element.clientWidth === 0 ? 0 : element.scrollWidth - element.clientWidth;
}

/** Whether anything of it is drawn: what only holds other things may reach out, with nothing there to see. */
function isDrawn(element: Element): boolean {
  const { backgroundColor, borderInlineStartWidth, borderInlineEndWidth } =
    getComputedStyle(element);
  return (
    hasOwnText(element) ||
    element.matches("img,input,select,textarea,button,a,iframe") ||
    backgroundColor !== "rgba(0, 0, 0, 0)" ||
    px(borderInlineStartWidth) + px(borderInlineEndWidth) > 0
  );
}

/** In which way an element is too wide, and by how much; null when it fits. */
function judge(element: Element, ancestors: readonly Element[]): [string, number] | null {
  const { left, right } = element.getBoundingClientRect();
  if (isDrawn(element)) {
    const out = Math.max(right - document.documentElement.clientWidth, -left);
    if (out > SLACK) return ["out of the window", out];
    const cut = findCut(element, ancestors);
    if (cut > SLACK) return ["cut", cut];
  }
  const [parent] = ancestors;
  const room = parent && getComputedStyle(parent).display;
  if (parent && isInFlow(element) && room !== "inline" && room !== "contents") {
    const overhang = findOverhang(element, parent);
    if (overhang > SLACK) return ["wider than its place", overhang];
  }
  const overflow = findOverflow(element);
  return overflow > SLACK ? ["its text sticks out", overflow] : null;
}

/** What is wider than where it stands. Text that ends in dots, and what scrolls on purpose, fits. */
export function findWide(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const found: string[] = [];
  const wide = new Set<Element>();
  if (scrollWidth > clientWidth)
    found.push(`the page scrolls sideways by ${scrollWidth - clientWidth}`);
  // An element comes after what it is in, of which all is known by then.
  const isExcused = remember((element): boolean => {
    const { parentElement: parent } = element;
    return (
      parent !== null &&
      (wide.has(parent) || endsInDots(parent) || scrollsSideways(parent) || isExcused(parent))
    );
  });
  for (const element of document.body.querySelectorAll("*")) {
    if (element.closest("svg,script,style,datalist,option")) continue;
    const { width, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0 || isUnseen(element)) continue;
    if (isExcused(element)) continue;
    const problem = judge(element, [...ancestorsOf(element)]);
    if (!problem) continue;
    wide.add(element);
    found.push(`${problem[0]} by ${Math.round(problem[1])}: ${nameOf(element)}`);
  }
  return found;
}
