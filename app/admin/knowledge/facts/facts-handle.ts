import type { FactsForm } from "./facts-form-state";

/** The part of the article's form that holds its facts. */
export interface FactsHandle {
  errors: Readonly<Record<string, string>>;
  change: (part: { facts: FactsForm }) => void;
  leave: (field: string) => void;
  currency: string;
}
