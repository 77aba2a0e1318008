import { useFetcher } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { toast } from "~/admin/shell/toast";
import type { SaveResult } from "~/admin/shell/use-form";
import type { SenderIntent } from "./sender-intent";

const DONE: Partial<Record<SenderIntent["intent"], string>> = {
  "mail-code": "Code on its way",
  "confirm-sender": "Address verified",
};

interface SenderProblem {
  /** What was tried; null when another page tried it. */
  intent: SenderIntent["intent"] | null;
  message: string;
}

/** What can be done about the shop's own address: one thing at a time, with what went wrong beside it. */
export function useSenderActions() {
  const fetcher = useFetcher<SaveResult>({ key: "sender" });
  const last = useRef<SenderIntent["intent"] | null>(null);
  const [problem, setProblem] = useState<SenderProblem | null>(null);
  const { state, data } = fetcher;
  const isBusy = state !== "idle";
  const doing = isBusy ? ((fetcher.json as SenderIntent | undefined)?.intent ?? null) : null;
  useEffect(() => {
    if (isBusy || !data) return;
    const words = last.current && DONE[last.current];
    setProblem(data.ok ? null : { intent: last.current, message: data.message });
    if (data.ok && words) toast(words);
  }, [isBusy, data]);
  const submit = (intent: SenderIntent) => {
    last.current = intent.intent;
    const options = {
      method: "post",
      action: "/app/settings/email",
      encType: "application/json",
    } as const;
    void fetcher.submit(intent, options);
  };
  return {
    doing,
    /** What went wrong at the last of them, and which it was. */
    problem: isBusy ? null : problem,
    check: () => submit({ intent: "check-sender" }),
    mailCode: () => submit({ intent: "mail-code" }),
    confirm: (code: string) => submit({ intent: "confirm-sender", code }),
  };
}

export type SenderActions = ReturnType<typeof useSenderActions>;
