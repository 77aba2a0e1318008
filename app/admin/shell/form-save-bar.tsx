import { SaveBar } from "@shopify/app-bridge-react";
import { useCan } from "~/admin/shell/use-can";

interface SettingsSaveBarProps {
  isDirty: boolean;
  isSaving: boolean;
  onSave: () => void;
  onDiscard: () => void;
}

/** Shopify's contextual save bar; also asks before one leaves with changes. The page says why it may not save. */
export function SettingsSaveBar({ isDirty, isSaving, onSave, onDiscard }: SettingsSaveBarProps) {
  const canChange = useCan("settings.change");
  return (
    <SaveBar id="settings-save-bar" open={isDirty}>
      <button
        type="button"
        variant="primary"
        loading={isSaving ? "" : undefined}
        disabled={!canChange}
        onClick={onSave}
      >
        Save
      </button>
      <button type="button" onClick={onDiscard}>
        Discard
      </button>
    </SaveBar>
  );
}
