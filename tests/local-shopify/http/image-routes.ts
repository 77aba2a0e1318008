import type { Route } from "./router";

/** Product images: drawn SVGs. */
export function imageRoutes(): Route[] {
  return [];
}
