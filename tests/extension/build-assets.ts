import { readFile } from "node:fs/promises";
import { build, transform, type BuildOptions, type Plugin } from "esbuild";
import { minify } from "terser";

const SOURCES = "extensions/chat-panel";
// Browsers that run the storefronts of today: Shopify supports the last two years of each.
const TARGET = ["chrome111", "safari16.4", "firefox114"];

async function minifyStyles(path: string): Promise<string> {
  const source = await readFile(path, "utf8");
  return (await transform(source, { loader: "css", minify: true, target: TARGET })).code.trim();
}

/** Style sheets that the panel carries with it: minified, as a string. */
const inlineStyles: Plugin = {
  name: "inline-styles",
  setup({ onLoad, onResolve, resolve }) {
    onResolve({ filter: /\.css\?inline$/ }, async ({ path, resolveDir, kind }) => {
      const found = await resolve(path.replace("?inline", ""), { resolveDir, kind });
      return { path: found.path, namespace: "inline-styles" };
    });
    onLoad({ filter: /.*/, namespace: "inline-styles" }, async ({ path }) => ({
      contents: await minifyStyles(path),
      loader: "text",
    }));
  },
};

/** The sources name the runtime that types come from; built is the shorter classic call. */
const classicJsx: Plugin = {
  name: "classic-jsx",
  setup({ onLoad }) {
    onLoad({ filter: /chat-panel.*\.tsx$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replace("@jsxImportSource preact", ""),
      loader: "tsx",
    }));
  },
};

// Names that no other module, server or storage knows: they are shortened. Everything else is spelt out.
const INTERNAL = new RegExp(
  `^(?:(?:take|tell)[A-Z]\\w+|${[
    "announcement",
    "notice",
    "badge",
    "parts",
    "cartValue",
    "onDismiss",
    "dismissLabel",
    "arrivals",
    "askPerson",
    "askQuick",
    "begin",
    "closeOverlay",
    "closedText",
    "connect",
    "countUnread",
    "discard",
    "feedback",
    "firstKey",
    "isAnswering",
    "isAway",
    "isBlocked",
    "isFirst",
    "isFollowing",
    "isHidden",
    "isLast",
    "isLoadingOlder",
    "isTransient",
    "judge",
    "linkState",
    "loadHelp",
    "loadOlder",
    "onClosed",
    "onConnection",
    "onEvent",
    "onNew",
    "onPick",
    "onRemove",
    "onSent",
    "onWrite",
    "openSearch",
    "openStream",
    "outbox",
    "outgoing",
    "phase",
    "receipt",
    "renew",
    "reporter",
    "toEnd",
    "typist",
    "waitSeconds",
    "wantHelp",
  ].join("|")})$`,
);

/** Life of class components, of which the chat has none: its branches in Preact are never taken, and are left out. */
const withoutClasses: Plugin = {
  name: "without-classes",
  setup({ onLoad }) {
    const life =
      /\b[\w$]+\.(?:getDerivedStateFrom(?:Props|Error)|componentWillReceiveProps|componentWillMount|componentWillUpdate|componentDid(?:Mount|Update|Catch)|componentWillUnmount|getChildContext|contextType|getSnapshotBeforeUpdate|debounceRendering)\b(?!=[^=])/g;
    onLoad({ filter: /preact\.mjs$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replace(life, "(void 0)"),
      loader: "js",
    }));
  },
};

async function bundle(options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    bundle: true,
    minify: true,
    target: TARGET,
    legalComments: "none",
    charset: "utf8",
    plugins: [inlineStyles, classicJsx, withoutClasses],
    jsx: "transform",
    jsxFactory: "h",
    jsxFragment: "Fragment",
    tsconfigRaw: {},
    alias: { "~": "./app", extensions: "./extensions" },
    ...options,
    write: false,
  });
  const { code } = await minify(outputFiles[0]?.text ?? "", {
    module: options.format === "esm",
    ecma: 2020,
    toplevel: true,
    compress: { passes: 6, keep_fargs: false, unsafe_arrows: true, unsafe_methods: true },
    mangle: { properties: { regex: INTERNAL } },
    format: { comments: false },
  });
  if (!code) throw new Error("nothing was built");
  return `${code}\n`;
}

/**
 * Builds the extension's scripts and style sheets from their sources.
 *
 * @returns file name in `assets/` → content, always the same bytes for the same sources and packages
 */
export async function buildAssets(): Promise<Map<string, string>> {
  const inject = ["node_modules/preact/dist/preact.mjs"];
  const panel = await bundle({ entryPoints: [`${SOURCES}/panel.tsx`], format: "esm", inject });
  // The reader of articles calls the panel's Preact instead of its own.
  const help = await bundle({
    entryPoints: [`${SOURCES}/help.tsx`],
    format: "esm",
    inject: [`${SOURCES}/help/help-tools.ts`],
  });
  return new Map([
    [
      "doorbell-launcher.js",
      await bundle({ entryPoints: [`${SOURCES}/launcher.ts`], format: "iife" }),
    ],
    ["doorbell-panel.js", panel],
    ["doorbell-help.js", help],
    ["doorbell-launcher.css", `${await minifyStyles(`${SOURCES}/styles/launcher.css`)}\n`],
    ["doorbell-blocks.css", `${await minifyStyles(`${SOURCES}/styles/blocks.css`)}\n`],
  ]);
}
