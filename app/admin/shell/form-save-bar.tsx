import { SaveBar } from "@shopify/app-bridge-react";
import type { Action } from "~/team/permissions";
import { useCan } from "./use-can";

interface FormSaveBarProps {
  id: string;
  form: { isDirty: boolean; isSaving: boolean; save: () => void; discard: () => void };
  /** What one must be allowed to do to save. The page says why one is not. */
  action: Action;
  /** Something else must be decided first. */
  isBlocked?: boolean;
}

/** Shopify admin's own bar for what is not saved yet. */
export function FormSaveBar({ id, form, action, isBlocked = false }: FormSaveBarProps) {
  const isAllowed = useCan(action);
  return (
    <SaveBar id={id} open={form.isDirty}>
      <button
        type="button"
        variant="primary"
        loading={form.isSaving ? "" : undefined}
        disabled={isBlocked || !isAllowed}
        onClick={form.save}
      >
        Save
      </button>
      <button type="button" onClick={form.discard}>
        Discard
      </button>
    </SaveBar>
  );
}
