import { resealValues } from "./reseal-values.server";

/** Runs resealValuesJob. */
export async function handleResealValues(): Promise<void> {
  await resealValues();
}
