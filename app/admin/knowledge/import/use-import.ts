import { useFetcher } from "@remix-run/react";
import type { ImportAnswer, ImportDone, ImportIntent, ImportResults } from "./import-intent";

/** Sends one of the page's actions; `key` keeps apart what can be under way at once. */
export function useImport(key: string) {
  const { submit, state, data, formData } = useFetcher<ImportAnswer>({ key: `import/${key}` });
  const isBusy = state !== "idle";
  const sent = formData?.get("intent") as ImportIntent["intent"] | null | undefined;
  return {
    isBusy,
    /** What is under way. */
    pending: isBusy ? (sent ?? null) : null,
    done: data?.ok ? data.done : null,
    error: !isBusy && data?.ok === false ? data.message : null,
    send: (intent: ImportIntent) => {
      const form = new FormData();
      form.set("intent", intent.intent);
      // As a file: a field is never as large as that.
      if ("csv" in intent) form.set("csv", new File([intent.csv], "articles.csv"));
      void submit(form, {
        method: "post",
        action: "/app/knowledge/import",
        encType: "multipart/form-data",
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
