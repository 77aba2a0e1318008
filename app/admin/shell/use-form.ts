import { useFetcher } from "@remix-run/react";
import { useRef, useState } from "react";
import { errorAt, type FormErrors } from "./form-errors";
import { useAnswer } from "./use-answer";
import { useFieldErrors } from "./use-field-errors";
import { useLeaveProtection } from "./use-leave-protection";

/** How saving went. */
export type SaveResult = { ok: true } | { ok: false; message: string };

interface FormOptions<Values> {
  /** Path of the page, whose action takes what `toInput` gives as JSON. */
  action: string;
  /** What is stored; read when the page opens. */
  stored: Values;
  toInput: (values: Values) => Record<string, unknown>;
  validate: (values: Values) => FormErrors;
  onSaved: () => void;
  /** What the fields hold once they are saved, where that is not what was sent. */
  toSaved?: (values: Values) => Values;
}

export interface Form<Values> {
  values: Values;
  change: (patch: Partial<Values>) => void;
  /** A field was left: what is wrong with it is said from now on. */
  leave: (path: string) => void;
  errorOf: (path: string) => string | undefined;
  /** Says everything that is wrong. True when nothing is. */
  check: () => boolean;
  isDirty: boolean;
  isSaving: boolean;
  saveError: string | null;
  save: () => void;
  discard: () => void;
}

/** A page's form: keeps what was typed, says what is wrong once a field was left or saving was tried, asks before it is left. */
export function useForm<Values extends object>({
  action,
  stored,
  toInput,
  validate,
  onSaved,
  toSaved = (values) => values,
}: FormOptions<Values>): Form<Values> {
  const [saved, setSaved] = useState(stored);
  const [values, setValues] = useState(stored);
  const [failure, setFailure] = useState<string | null>(null);
  const fields = useFieldErrors(validate(values));
  const fetcher = useFetcher<SaveResult>({ key: `save${action}` });
  const sent = useRef(stored);

  useAnswer(fetcher, (result) => {
    if (!result.ok) return setFailure(result.message);
    setSaved(toSaved(sent.current));
    setValues(toSaved);
    fields.reset();
    onSaved();
  });

  const isDirty = JSON.stringify(values) !== JSON.stringify(saved);
  useLeaveProtection(isDirty, { isSamePageFree: true });

  return {
    values,
    change: (patch) => setValues((current) => ({ ...current, ...patch })),
    leave: fields.leave,
    errorOf: (path) => errorAt(fields.errors, path),
    check: fields.check,
    isDirty,
    isSaving: fetcher.state !== "idle",
    saveError: failure,
    save: () => {
      setFailure(null);
      if (!fields.check()) return;
      sent.current = values;
      // Plain data, as JSON carries it; the type of submit does not know that of a record.
      const body = JSON.parse(JSON.stringify(toInput(values))) as Record<string, string>;
      void fetcher.submit(body, { method: "post", action, encType: "application/json" });
    },
    discard: () => {
      setValues(saved);
      fields.reset();
      setFailure(null);
    },
  };
}
