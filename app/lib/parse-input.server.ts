import type { z } from "zod";
import { AppError } from "~/errors";

/** Parses what a form or a caller gave. Throws AppError INVALID_INPUT with the first thing that is wrong, in words. */
export function parseInput<Output>(schema: z.ZodType<Output>, input: unknown): Output {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new AppError(
    "INVALID_INPUT",
    result.error.issues[0]?.message ?? "Something in the form is not right.",
  );
}
