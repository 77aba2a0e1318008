import type { FileLimits } from "./capabilities";

/** Whether a file of that content type may be sent. */
export function isTypeAllowed({ types }: Pick<FileLimits, "types">, contentType: string): boolean {
  if (types === null) return true;
  const kind = contentType.split("/", 1)[0] ?? "";
  return types.includes(contentType) || types.includes(`${kind}/*`);
}
