import { build } from "esbuild";
import type { Frame } from "playwright-core";

let source: Promise<string> | null = null;

async function buildSource(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ["tests/e2e/admin-pages/in-page/main.ts"],
    bundle: true,
    format: "iife",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

/**
 * What does not fit on the page that `frame` shows, as it is drawn now, in words with how many CSS pixels: what is wider
 * than where it stands, text that is cut, controls with something over them.
 */
export async function findMisfits(frame: Frame): Promise<string[]> {
  source ??= buildSource();
  await frame.evaluate(await source);
  return frame.evaluate(() => {
    const { findMisfits: find } = window as unknown as { findMisfits(): string[] };
    return find();
  });
}
