import { SaveBar } from "@shopify/app-bridge-react";

interface SettingsSaveBarProps {
  isDirty: boolean;
  isSaving: boolean;
  onSave: () => void;
  onDiscard: () => void;
}

/** Shopify's contextual save bar; also asks before one leaves with changes. */
export function SettingsSaveBar({ isDirty, isSaving, onSave, onDiscard }: SettingsSaveBarProps) {
  return (
    <SaveBar id="settings-save-bar" open={isDirty}>
      <button type="button" variant="primary" loading={isSaving ? "" : undefined} onClick={onSave}>
        Save
      </button>
      <button type="button" onClick={onDiscard}>
        Discard
      </button>
    </SaveBar>
  );
}
