import type { z } from "zod";

/** What is wrong in a form: dotted path ("days.mon.0.from") → what to do about it. */
export type FormErrors = Readonly<Record<string, string>>;

/** A schema's complaints by path; the first one at each place. */
export function toFormErrors(error: z.ZodError): FormErrors {
  const errors: Record<string, string> = {};
  for (const { path, message } of error.issues) errors[path.map(String).join(".")] ??= message;
  return errors;
}

/** The complaint about `path` or the first about a part of it. */
export function errorAt(errors: FormErrors, path: string): string | undefined {
  if (errors[path] !== undefined) return errors[path];
  const part = Object.keys(errors).find((key) => key.startsWith(`${path}.`));
  return part === undefined ? undefined : errors[part];
}

/** Whether `path` is `touched`, or lies inside of it: leaving a row's field is no reason to complain about others. */
export function isTouched(touched: ReadonlySet<string>, path: string): boolean {
  return [...touched].some((left) => path === left || path.startsWith(`${left}.`));
}

/** A number field's text for a schema: what is no number is below every minimum, so that its message is the right one. */
export function readNumber(text: string): number {
  const number = Number(text.trim().replace(",", "."));
  return text.trim() === "" || !Number.isFinite(number) ? -1 : number;
}
