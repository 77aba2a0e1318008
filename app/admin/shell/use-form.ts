import { useFetcher } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { showFirstError } from "~/admin/shell/show-first-error";
import { useAfterPress } from "~/admin/shell/use-after-press";
import { errorAt, isTouched, type FormErrors } from "./form-errors";
import type { SettingsResult } from "./settings-intent";

interface SettingsFormOptions<Values> {
  /** Path of the page, whose action takes what `toInput` gives as JSON. */
  action: string;
  stored: Values;
  toInput: (values: Values) => Record<string, unknown>;
  validate: (values: Values) => FormErrors;
  onSaved: () => void;
}

export interface SettingsForm<Values> {
  values: Values;
  change: (patch: Partial<Values>) => void;
  /** A field was left: what is wrong with it is said from now on. */
  leave: (path: string) => void;
  errorOf: (path: string) => string | undefined;
  isDirty: boolean;
  isSaving: boolean;
  saveError: string | null;
  save: () => void;
  discard: () => void;
}

/** A settings page's form: keeps what was typed, says what is wrong once a field was left or saving was tried. */
export function useSettingsForm<Values extends object>({
  action,
  stored,
  toInput,
  validate,
  onSaved,
}: SettingsFormOptions<Values>): SettingsForm<Values> {
  const [saved, setSaved] = useState(stored);
  const [values, setValues] = useState(stored);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [isTried, setIsTried] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const afterPress = useAfterPress();
  const saving = useFetcher<SettingsResult>({ key: `save${action}` });
  const sent = useRef<Values | null>(null);
  const errors = validate(values);
  const shown = Object.fromEntries(
    Object.entries(errors).filter(([path]) => isTried || isTouched(touched, path)),
  );

  useEffect(() => {
    if (!sent.current || saving.state !== "idle" || !saving.data) return;
    const kept = sent.current;
    sent.current = null;
    if (!saving.data.ok) return setFailure(saving.data.message);
    setSaved(kept);
    setTouched(new Set());
    setIsTried(false);
    onSaved();
  }, [saving.state, saving.data, onSaved]);

  return {
    values,
    change: (patch) => setValues((current) => ({ ...current, ...patch })),
    leave: (path) => afterPress(() => setTouched((paths) => new Set(paths).add(path))),
    errorOf: (path) => errorAt(shown, path),
    isDirty: JSON.stringify(values) !== JSON.stringify(saved),
    isSaving: saving.state !== "idle",
    saveError: failure,
    save: () => {
      setIsTried(true);
      setFailure(null);
      if (Object.keys(errors).length > 0) return showFirstError();
      sent.current = values;
      // Plain data, as JSON carries it; the type of submit does not know that of a record.
      const body = JSON.parse(JSON.stringify(toInput(values))) as Record<string, string>;
      void saving.submit(body, { method: "post", action, encType: "application/json" });
    },
    discard: () => {
      setValues(saved);
      setTouched(new Set());
      setIsTried(false);
      setFailure(null);
    },
  };
}
