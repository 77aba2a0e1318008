import { mkdtemp, readFile, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

type Constants = Readonly<Record<string, unknown>>;

const TOP_LEVEL = /^(?:export )?const ([A-Z][A-Z\d_]*)\b/gm;
const IMPORTED = /^import \{([^}]*)\}/gm;

function namesIn(source: string): string[] {
  const own = [...source.matchAll(TOP_LEVEL)].map(([, name = ""]) => name);
  const imported = [...source.matchAll(IMPORTED)].flatMap(([, names = ""]) => names.split(","));
  const constants = imported
    .map((name) => name.trim())
    .filter((name) => /^[A-Z][A-Z\d_]*$/.test(name));
  return [...new Set([...own, ...constants])];
}

/** What the constants of files hold, by file: a bundle of the app in which each file tells them. */
export async function loadConstants(files: readonly string[]): Promise<Map<string, Constants>> {
  // Beside the packages, which the bundle goes on importing.
  const folder = await mkdtemp(resolve("node_modules/.doorbell-statements-"));
  try {
    const outfile = join(folder, "constants.mjs");
    const wanted = new Set(files.map((file) => resolve(file)));
    const entry = files
      .map((file, index) => `export { __constants as file${index} } from "./${file}";`)
      .join("\n");
    await build({
      stdin: { contents: entry, resolveDir: resolve("."), loader: "ts" },
      bundle: true,
      packages: "external",
      platform: "node",
      format: "esm",
      target: "node22",
      outfile,
      logLevel: "error",
      plugins: [
        {
          name: "tell-constants",
          setup(plugins) {
            plugins.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
              if (!wanted.has(path)) return undefined;
              const source = await readFile(path, "utf8");
              const contents = `${source}\nexport const __constants = { ${namesIn(source).join(", ")} };`;
              return { contents, loader: "ts" };
            });
          },
        },
      ],
    });
    const told = (await import(/* @vite-ignore */ pathToFileURL(outfile).href)) as Record<
      string,
      Constants
    >;
    return new Map(files.map((file, index) => [file, told[`file${index}`] ?? {}]));
  } finally {
    await rm(folder, { recursive: true });
  }
}
