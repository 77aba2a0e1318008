import { Button, InlineError, TextField } from "@shopify/polaris";
import { CheckIcon, ClipboardIcon } from "@shopify/polaris-icons";
import { useRef, useState, type ReactNode } from "react";

interface CopyFieldProps {
  label: string;
  value: string;
  helpText?: ReactNode;
  onCopy?: () => void;
}

/** A value to take elsewhere, with a button that copies it. */
export function CopyField({ label, value, helpText, onCopy }: CopyFieldProps) {
  const [state, setState] = useState<"idle" | "copied" | "failed">("idle");
  const root = useRef<HTMLDivElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setState("copied");
      onCopy?.();
    } catch {
      // Frames may be denied the clipboard; the value is then selected for copying by hand.
      root.current?.querySelector("input")?.select();
      setState("failed");
    }
  };
  return (
    <div ref={root}>
      <TextField
        label={label}
        value={value}
        readOnly
        autoComplete="off"
        helpText={helpText}
        connectedRight={
          <Button icon={state === "copied" ? CheckIcon : ClipboardIcon} onClick={() => void copy()}>
            {state === "copied" ? "Copied" : "Copy"}
          </Button>
        }
      />
      {state === "failed" && (
        <InlineError message="Press Ctrl or ⌘ + C to copy it." fieldID="copy" />
      )}
    </div>
  );
}
