// Runs a TypeScript entry point on a fresh machine: installs the packages when they are missing or the lock file has
// changed, generates the database client, then starts the entry on the Node that the packages bring along.
// Plain JavaScript for the machine's own Node (20 or newer): nothing is installed yet when it starts.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";

const [entry, ...entryArguments] = process.argv.slice(2);
const STAMP_FOLDER = "node_modules/.doorbell";

function hashOf(...files) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest("hex");
}

function run(command, commandArguments, environment = {}) {
  const result = spawnSync(command, commandArguments, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, ...environment },
    shell: process.platform === "win32",
  });
  if (result.status !== 0) {
    console.error(
      `\n${command} ${commandArguments.join(" ")} failed (exit code ${result.status}).`,
    );
    process.exit(result.status ?? 1);
  }
}

/** Does `step` unless it was done for the very same `files`. */
function once(name, files, step) {
  const stamp = `${STAMP_FOLDER}/${name}`;
  const hash = hashOf(...files);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  step();
  mkdirSync(STAMP_FOLDER, { recursive: true });
  writeFileSync(stamp, hash);
}

if (Number(process.versions.node.split(".")[0]) < 20) {
  console.error(`Node 20 or newer is needed; this is ${process.version}.`);
  process.exit(1);
}

once("installed", ["package-lock.json", ".npmrc"], () => {
  console.log("Installing packages (about a minute, once) …");
  run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
});

const schema = readdirSync("prisma/schema").sort();
once("generated", [...schema.map((file) => `prisma/schema/${file}`), "package-lock.json"], () => {
  console.log("Generating the database client …");
  run("node_modules/.bin/node", ["node_modules/prisma/build/index.js", "generate", "--no-hints"], {
    // Only generation: no database is contacted, but the schema names the variable.
    DATABASE_URL: process.env.DATABASE_URL ?? "postgresql://127.0.0.1:1/none",
    CHECKPOINT_DISABLE: "1",
  });
});

const child = spawnSync("node_modules/.bin/node", ["--import", "tsx", entry, ...entryArguments], {
  stdio: "inherit",
});
process.exit(child.status ?? 1);
