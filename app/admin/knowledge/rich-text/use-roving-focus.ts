import type { KeyboardEvent } from "react";
import { useOneStop, type Step } from "~/admin/shell/use-one-stop";

function stepInToolbar(event: KeyboardEvent, root: HTMLElement): Step {
  if (event.key === "Home") return "first";
  if (event.key === "End") return "last";
  const isRightToLeft = getComputedStyle(root).direction === "rtl";
  const forward = isRightToLeft ? "ArrowLeft" : "ArrowRight";
  const back = isRightToLeft ? "ArrowRight" : "ArrowLeft";
  return event.key === forward ? 1 : event.key === back ? -1 : null;
}

/** Makes a toolbar one stop of the Tab key, as https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/ describes. */
export const useRovingFocus = () =>
  useOneStop<HTMLDivElement>({
    selector: "button:not([data-outside])",
    step: stepInToolbar,
    isRound: true,
  });
