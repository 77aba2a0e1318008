import type { z } from "zod";
import { AppError } from "~/errors";

/** Parses what a form or a caller gave. Throws AppError INVALID_INPUT with the first thing that is wrong, in words. */
export function parseInput<Output>(schema: z.ZodType<Output>, input: unknown): Output {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const [field] = issue?.path ?? [];
  throw new AppError("INVALID_INPUT", issue?.message ?? "Something in the form is not right.", {
    field: typeof field === "string" ? field : undefined,
  });
}
