import { useState } from "react";
import { isTouched, type FormErrors } from "./form-errors";
import { showFirstError } from "./show-first-error";
import { useAfterPress } from "./use-after-press";

export interface FieldErrors {
  /** What is wrong with fields that were left, or with all once saving was tried. */
  errors: FormErrors;
  /** A field was left: what is wrong with it is said from now on. */
  leave: (path: string) => void;
  /** Says everything that is wrong, and brings the first of it into view. True when nothing is. */
  check: () => boolean;
  /** Says nothing until a field is left again. */
  reset: () => void;
}

/** Which of a form's `problems` are said: none before somebody was at the field. */
export function useFieldErrors(problems: FormErrors): FieldErrors {
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [isTried, setIsTried] = useState(false);
  const afterPress = useAfterPress();
  return {
    errors: Object.fromEntries(
      Object.entries(problems).filter(([path]) => isTried || isTouched(touched, path)),
    ),
    leave: (path) => afterPress(() => setTouched((paths) => new Set(paths).add(path))),
    check: () => {
      setIsTried(true);
      if (Object.keys(problems).length === 0) return true;
      showFirstError();
      return false;
    },
    reset: () => {
      setTouched(new Set());
      setIsTried(false);
    },
  };
}
