import { useFetcher } from "@remix-run/react";
import type { ImportAnswer, ImportDone, ImportIntent, ImportResults } from "./import-intent";

/** Sends one of the page's actions; `key` keeps apart what can be under way at once. */
export function useImport(key: string) {
  const { submit, state, data, json } = useFetcher<ImportAnswer>({ key: `import/${key}` });
  const isBusy = state !== "idle";
  const sent = json as ImportIntent | undefined;
  return {
    isBusy,
    /** What is under way. */
    pending: isBusy ? (sent?.intent ?? null) : null,
    done: data?.ok ? data.done : null,
    error: !isBusy && data?.ok === false ? data.message : null,
    send: (intent: ImportIntent) => {
      void submit(intent, {
        method: "post",
        action: "/app/knowledge/import",
        encType: "application/json",
      });
    },
  };
}

/** The result of one sort of action, if that was the last one. */
export function resultOf<Intent extends keyof ImportResults>(
  done: ImportDone | null,
  intent: Intent,
): ImportResults[Intent] | null {
  return done?.intent === intent ? (done.result as ImportResults[Intent]) : null;
}
