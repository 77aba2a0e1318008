import { useFetcher } from "@remix-run/react";
import { useForm, type Form, type SaveResult } from "~/admin/shell/use-form";
import {
  toFormValues,
  toSettingsInput,
  validateEmailForm,
  type EmailFormValues,
} from "./email-form-state";

type StoredEmailSettings = Parameters<typeof toFormValues>[0] & { hasPassword: boolean };

export interface EmailForm extends Form<EmailFormValues> {
  /** Tries the mail server with what the fields hold. */
  test: () => void;
  isTesting: boolean;
  testResult: SaveResult | undefined;
}

const ACTION = "/app/settings/email";

/** The outgoing mail form, which can be tried before it is saved. */
export function useEmailForm(stored: StoredEmailSettings, onSaved: () => void): EmailForm {
  const form = useForm({
    action: ACTION,
    stored: toFormValues(stored),
    toInput: (values) => ({ intent: "save", settings: toSettingsInput(values) }),
    validate: (values) => validateEmailForm(values, stored.hasPassword ? stored.host : null),
    onSaved,
    toSaved: (values) => ({ ...values, password: "" }),
  });
  const testing = useFetcher<SaveResult>({ key: "test-email" });
  return {
    ...form,
    test: () => {
      if (!form.check()) return;
      const body = { intent: "test", settings: toSettingsInput(form.values) };
      void testing.submit(body, { method: "post", action: ACTION, encType: "application/json" });
    },
    isTesting: testing.state !== "idle",
    testResult: testing.state === "idle" ? testing.data : undefined,
  };
}
