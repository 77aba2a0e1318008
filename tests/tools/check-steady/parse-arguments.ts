import { parseArgs } from "node:util";

export interface SteadyOptions {
  /** How long everything is sent at a steady rate, in minutes. */
  minutes: number;
  /** Decides who writes what and what is killed when. */
  seed: number;
}

const USAGE = "Usage: npm run check:steady -- --minutes 10 [--seed 1]";

/** Reads the command line. Throws an Error with the usage when it cannot be understood. */
export function parseSteadyArguments(commandLine: readonly string[]): SteadyOptions {
  const options = {
    minutes: { type: "string", default: "10" },
    seed: { type: "string", default: "1" },
  } as const;
  let values: { minutes: string; seed: string };
  try {
    values = parseArgs({ args: [...commandLine], options, strict: true }).values;
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`, {
      cause: error,
    });
  }
  const minutes = Number(values.minutes);
  const seed = Number(values.seed);
  if (!(minutes > 0) || minutes > 24 * 60 || !Number.isInteger(seed)) throw new Error(USAGE);
  return { minutes, seed };
}
