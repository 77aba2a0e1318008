import { Banner, BlockStack, Button, Form, InlineStack, TextField } from "@shopify/polaris";
import { useState } from "react";
import { useCan } from "~/admin/shell/use-can";
import type { SenderActions } from "./use-sender-actions";

interface SenderCodeProps {
  address: string;
  isCodeSent: boolean;
  /** Why the code could not be mailed yet. */
  codeProblem: string | null;
  actions: SenderActions;
}

/** Asks for a code to be mailed to the address, and takes it. */
export function SenderCode({ address, isCodeSent, codeProblem, actions }: SenderCodeProps) {
  const canChange = useCan("settings.change");
  const [code, setCode] = useState("");
  const { doing, problem } = actions;
  const send = (label: string, isPrimary: boolean) => (
    <Button
      {...(isPrimary ? { variant: "primary" } : {})}
      disabled={!canChange}
      loading={doing === "mail-code"}
      onClick={actions.mailCode}
    >
      {label}
    </Button>
  );
  if (!isCodeSent) return <div>{send("Send code", true)}</div>;
  return (
    <Form onSubmit={() => actions.confirm(code)}>
      <BlockStack gap="300">
        {codeProblem && (
          <Banner tone="warning" title="The code has not been sent yet">
            {codeProblem}
          </Banner>
        )}
        <TextField
          label="Code"
          helpText={`Six digits, mailed to ${address}. Valid for 30 minutes.`}
          value={code}
          onChange={setCode}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={12}
          error={problem?.intent === "confirm-sender" ? problem.message : undefined}
        />
        <InlineStack gap="200">
          <Button
            submit
            variant="primary"
            disabled={!canChange || code.trim() === ""}
            loading={doing === "confirm-sender"}
          >
            Confirm
          </Button>
          {send("Send another code", false)}
        </InlineStack>
      </BlockStack>
    </Form>
  );
}
