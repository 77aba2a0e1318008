import { useFetcher } from "@remix-run/react";
import { useEffect, useState } from "react";
import type { SettingsIntent, SettingsResult } from "~/admin/settings/settings-intent";
import { showFirstError } from "~/admin/shell/show-first-error";
import { useAfterPress } from "~/admin/shell/use-after-press";
import {
  isSameForm,
  toFormValues,
  toSettingsInput,
  validateEmailForm,
  type EmailFormErrors,
  type EmailFormValues,
} from "./email-form-state";

type Stored = Parameters<typeof toFormValues>[0] & { hasPassword: boolean };

/** The outgoing mail form: keeps what was typed, says what is wrong once a field was left or saving was tried. */
export function useEmailForm(stored: Stored, onSaved: () => void) {
  const [saved, setSaved] = useState(() => toFormValues(stored));
  const [values, setValues] = useState(saved);
  const [touched, setTouched] = useState<ReadonlySet<keyof EmailFormValues>>(new Set());
  const [failure, setFailure] = useState<string | null>(null);
  const afterPress = useAfterPress();
  const saving = useFetcher<SettingsResult>({ key: "save-email" });
  const testing = useFetcher<SettingsResult>({ key: "test-email" });
  const allErrors = validateEmailForm(values, stored.hasPassword ? stored.host : null);
  const errors: EmailFormErrors = Object.fromEntries(
    Object.entries(allErrors).filter(([field]) => touched.has(field as keyof EmailFormValues)),
  );

  const [isDone, setIsDone] = useState(true);
  useEffect(() => {
    if (isDone || saving.state !== "idle" || !saving.data) return;
    setIsDone(true);
    if (!saving.data.ok) return setFailure(saving.data.message);
    const kept = { ...values, password: "" };
    setSaved(kept);
    setValues(kept);
    setTouched(new Set());
    onSaved();
  }, [isDone, saving.state, saving.data, values, onSaved]);

  const submit = (intent: SettingsIntent) => {
    setTouched(new Set(Object.keys(values) as (keyof EmailFormValues)[]));
    if (Object.keys(allErrors).length > 0) return showFirstError();
    const body = { intent, settings: toSettingsInput(values) };
    const options = {
      method: "post",
      action: "/app/settings/email",
      encType: "application/json",
    } as const;
    if (intent === "save") {
      setIsDone(false);
      setFailure(null);
    }
    void (intent === "save" ? saving : testing).submit(body, options);
  };
  return {
    values,
    errors,
    isDirty: !isSameForm(values, saved),
    isSaving: saving.state !== "idle",
    isTesting: testing.state !== "idle",
    saveError: failure,
    testResult: testing.state === "idle" ? testing.data : undefined,
    change: <Field extends keyof EmailFormValues>(field: Field, value: EmailFormValues[Field]) =>
      setValues((current) => ({ ...current, [field]: value })),
    leave: (field: keyof EmailFormValues) =>
      afterPress(() => setTouched((fields) => new Set(fields).add(field))),
    save: () => submit("save"),
    test: () => submit("test"),
    discard: () => {
      setValues(saved);
      setTouched(new Set());
      setFailure(null);
    },
  };
}

export type EmailForm = ReturnType<typeof useEmailForm>;
