import { isObject, type Answer } from "./exchange";

/** Codes (`extensions.code`) of an answer's top-level errors. */
export function errorCodes(answer: Answer): string[] {
  return errorsOf(answer).map(({ code }) => code);
}

/** Messages of an answer's top-level errors. */
export function errorMessages(answer: Answer): string[] {
  return errorsOf(answer).map(({ message }) => message);
}

function errorsOf(answer: Answer): { message: string; code: string }[] {
  if (!Array.isArray(answer.errors)) return [];
  return answer.errors.filter(isObject).map((error) => {
    const extensions = isObject(error.extensions) ? error.extensions : {};
    return {
      message: typeof error.message === "string" ? error.message : "",
      code: typeof extensions.code === "string" ? extensions.code : "",
    };
  });
}

/** True when every root of the answer is null, refused with user errors, or the answer has no data. */
export function isRefusal(answer: Answer): boolean {
  if (!isObject(answer.data)) return true;
  return Object.values(answer.data).every((root) => {
    if (root === null || root === undefined) return true;
    if (!isObject(root)) return false;
    const errors = Object.entries(root).find(([key]) => /userErrors$/i.test(key))?.[1];
    return Array.isArray(errors) && errors.length > 0;
  });
}

/** True when a read found nothing: every root null, empty or zero. */
export function isEmptyRead(answer: Answer): boolean {
  return (
    isObject(answer.data) && Object.values(answer.data).every((root) => isNothing(root ?? null))
  );
}

function isNothing(value: unknown): boolean {
  if (value === null || value === 0 || value === false || value === "EXACT") return true;
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) && Object.values(value).every(isNothing);
}
