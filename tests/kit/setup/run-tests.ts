import { runVitest } from "./run-vitest";

// Runs every test of the project and closes with one line that says how many passed and failed.
await runVitest(process.argv.slice(2));
