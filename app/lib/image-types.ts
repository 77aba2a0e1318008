/** Raster types that browsers draw without running anything; SVG is none of them. */
const IMAGE_TYPES = new Set([
  "image/avif",
  "image/bmp",
  "image/gif",
  "image/jpeg",
  "image/png",
  "image/webp",
]);

/** Whether a file of this media type may be shown in a page rather than saved. */
export function isSafeImageType(contentType: string): boolean {
  return IMAGE_TYPES.has(contentType.toLowerCase());
}
