import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";

// What the image promises, read from its Dockerfile: no image can be built where tests run.

interface Instruction {
  name: string;
  words: string;
}

function parse(file: string): Instruction[] {
  const whole = readFileSync(file, "utf8")
    .replaceAll(/^\s*#.*$/gm, "")
    .replaceAll(/\\\n/g, " ");
  return whole
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [, name = "", words = ""] = /^\s*(\w+)\s+(.*)$/.exec(line) ?? [];
      return { name: name.toUpperCase(), words: words.trim() };
    });
}

const instructions = parse("Dockerfile");
const lastStage = instructions.slice(instructions.findLastIndex(({ name }) => name === "FROM"));
const wordsOf = (name: string) =>
  lastStage.filter((instruction) => instruction.name === name).map(({ words }) => words);
const execForm = z.array(z.string()).min(1);

describe("the image", () => {
  it("is built from one image, pinned by its digest", () => {
    const image = instructions.find(({ name }) => name === "ARG")?.words ?? "";
    expect(image).toMatch(/^NODE_IMAGE=node:[\d.]+-slim@sha256:[\da-f]{64}$/);
    for (const { name, words } of instructions)
      if (name === "FROM") expect(words).toMatch(/^\$\{NODE_IMAGE\}( AS \w+)?$/);
    // The Node that tests run on.
    const { node } = z
      .object({ devDependencies: z.object({ node: z.string() }) })
      .parse(JSON.parse(readFileSync("package.json", "utf8"))).devDependencies;
    expect(image).toContain(`node:${node}-slim`);
  });

  it("runs node itself as process 1, which gets the signals", () => {
    const [command] = wordsOf("CMD");
    const words = execForm.parse(JSON.parse(command ?? ""));
    expect(words[0]).toBe("node");
    expect(words.at(-1)).toBe("build/server.js");
    expect(wordsOf("ENTRYPOINT")).toEqual([]);
    expect(wordsOf("STOPSIGNAL")).toEqual(["SIGTERM"]);
    const { start } = z
      .object({ scripts: z.object({ start: z.string() }) })
      .parse(JSON.parse(readFileSync("package.json", "utf8"))).scripts;
    expect(words.join(" ")).toBe(start);
  });

  it("is no root", () => {
    const users = lastStage.flatMap(({ name, words }, index) =>
      name === "USER" ? [{ words, index }] : [],
    );
    expect(users.map(({ words }) => words)).toEqual(["node"]);
    const command = lastStage.findIndex(({ name }) => name === "CMD");
    expect(users[0]?.index).toBeLessThan(command);
  });

  it("says whether it lives, with what it brings along", () => {
    const [check = ""] = wordsOf("HEALTHCHECK");
    const words = execForm.parse(JSON.parse(check.slice(check.indexOf("["))));
    expect(words).toEqual(["node", "healthcheck.mjs"]);
    expect(check).toMatch(/--timeout=\d+s/);
    expect(wordsOf("COPY").some((copied) => copied.includes("/app/healthcheck.mjs"))).toBe(true);
    expect(existsSync("healthcheck.mjs")).toBe(true);
  });

  it("holds no secret, and nothing that only tests need", () => {
    const ignored = readFileSync(".dockerignore", "utf8").split("\n");
    for (const name of [".env", ".git", "node_modules", "tests", ".data"])
      expect(ignored).toContain(name);
    for (const { words } of instructions) expect(words).not.toMatch(/SECRET|TOKEN|ENCRYPTION/);
  });
});
