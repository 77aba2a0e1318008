import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** A regular expression in the source. */
export interface Pattern {
  source: string;
  flags: string;
  line: number;
}

export interface PatternFile {
  /** From the project's root. */
  file: string;
  patterns: Pattern[];
  /** Patterns that are put together while the program runs. */
  hasMade: boolean;
  /** Packages it imports that take text apart. */
  parsers: string[];
}

const FOLDERS = ["app", "extensions/chat-panel"];
const FILES = ["server.ts", "worker.ts"];
const PARSERS = new Set([
  ..."csv-parse/sync htmlparser2 intl-messageformat isbot libphonenumber-js libphonenumber-js/max".split(
    " ",
  ),
  ..."mailparser sanitize-html".split(" "),
]);

function listSources(): string[] {
  const inside = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => join(folder, path)),
  );
  return [...inside, ...FILES].filter(
    (path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|\.d\.ts$|\/generated\//.test(path),
  );
}

function readFile(file: string): PatternFile {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, "utf8"),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: PatternFile = { file, patterns: [], hasMade: false, parsers: [] };
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.patterns.push({
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
        line,
      });
    }
    if (ts.isNewExpression(node) && node.expression.getText() === "RegExp") found.hasMade = true;
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const isTypeOnly = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
      const name = node.moduleSpecifier.text;
      if (PARSERS.has(name) && !isTypeOnly) found.parsers.push(name);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Every file of ours that has a regular expression or uses a parser of strangers' formats. */
export function findPatternFiles(): PatternFile[] {
  return listSources()
    .map(readFile)
    .filter(
      ({ patterns, hasMade, parsers }) => patterns.length > 0 || hasMade || parsers.length > 0,
    );
}
