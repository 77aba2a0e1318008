import type { ShouldRevalidateFunctionArgs } from "@remix-run/react";

/**
 * Remix's shouldRevalidate for routes with actions: one that failed changed nothing, and looking again without a
 * network would put an error in place of the page.
 */
export function revalidateUnlessFailed({
  actionResult,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs): boolean {
  const result: unknown = actionResult;
  const isFailed = typeof result === "object" && result !== null && "ok" in result && !result.ok;
  return !isFailed && defaultShouldRevalidate;
}
