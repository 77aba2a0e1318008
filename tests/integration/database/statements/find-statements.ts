import { relative, resolve } from "node:path";
import ts from "typescript";

/** What a field of a row type takes from the driver. */
export type FieldKind = "string" | "number" | "boolean" | "date" | "bytes" | "object" | "unknown";

export interface RowField {
  name: string;
  kinds: FieldKind[];
  isOptional: boolean;
}

/** A place that runs SQL whose text stands in its file. */
export interface Statement {
  file: string;
  line: number;
  /** The constant; null for SQL that stands in the call itself. */
  name: string | null;
  /** That SQL. */
  literal: string | null;
  /** Fields of the type that its rows are said to have; null where nobody reads them. */
  row: RowField[] | null;
}

/** A place whose SQL is put together where it runs. */
export interface LooseStatement {
  file: string;
  line: number;
}

const RUNNERS = new Set(["runSql", "query", "$queryRawUnsafe", "$executeRawUnsafe"]);

function readProgram(): { program: ts.Program; root: string } {
  const root = resolve(".");
  const config = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const files = ts.sys.readDirectory(root, [".ts"], ["**/*.test.ts"], ["app/**/*"]);
  return { program: ts.createProgram(files, { ...options, noEmit: true }), root };
}

function kindsOf(type: ts.Type, checker: ts.TypeChecker): FieldKind[] {
  if (type.isUnion()) return [...new Set(type.types.flatMap((part) => kindsOf(part, checker)))];
  const { flags } = type;
  if (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return ["unknown"];
  if (flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)) return [];
  if (flags & ts.TypeFlags.StringLike) return ["string"];
  if (flags & ts.TypeFlags.NumberLike) return ["number"];
  if (flags & ts.TypeFlags.BooleanLike) return ["boolean"];
  const name = type.symbol?.name;
  if (name === "Date") return ["date"];
  if (name === "Buffer" || name === "Uint8Array") return ["bytes"];
  return ["object"];
}

function fieldsOf(type: ts.Type, checker: ts.TypeChecker, at: ts.Node): RowField[] | null {
  const fields = type.getProperties().map((property) => ({
    name: property.name,
    kinds: kindsOf(checker.getTypeOfSymbolAtLocation(property, at), checker),
    isOptional: (property.flags & ts.SymbolFlags.Optional) !== 0,
  }));
  return fields.length > 0 ? fields : null;
}

const nameOfCallee = (callee: ts.Expression): string | null => {
  if (ts.isIdentifier(callee)) return callee.text;
  return ts.isPropertyAccessExpression(callee) ? callee.name.text : null;
};

/** The SQL that a call is given: its text argument, or the `text` of the object that the driver takes. */
function textOf(call: ts.CallExpression): ts.Expression | null {
  const runner = nameOfCallee(call.expression);
  if (!runner || !RUNNERS.has(runner)) return null;
  const given = call.arguments[runner === "runSql" ? 1 : 0];
  if (!given) return null;
  if (!ts.isObjectLiteralExpression(given)) return given;
  const text = given.properties.find(
    (property): property is ts.PropertyAssignment =>
      ts.isPropertyAssignment(property) && property.name.getText() === "text",
  );
  return text?.initializer ?? null;
}

/** SQL as a pipelined statement has it: `{ name, text, values }`. */
function textOfPipelined(node: ts.ObjectLiteralExpression): ts.Expression | null {
  const names = node.properties.map((property) => property.name?.getText());
  if (!["name", "text", "values"].every((name) => names.includes(name))) return null;
  const text = node.properties.find(
    (property): property is ts.PropertyAssignment =>
      ts.isPropertyAssignment(property) && property.name.getText() === "text",
  );
  return text?.initializer ?? null;
}

const isConstant = (expression: ts.Expression): expression is ts.Identifier =>
  ts.isIdentifier(expression) && /^[A-Z][A-Z\d_]*$/.test(expression.text);

/** Every place of the app that runs SQL. */
export function findStatements(): { statements: Statement[]; loose: LooseStatement[] } {
  const { program, root } = readProgram();
  const checker = program.getTypeChecker();
  const statements: Statement[] = [];
  const loose: LooseStatement[] = [];
  for (const source of program.getSourceFiles()) {
    const file = relative(root, source.fileName);
    if (!file.startsWith("app/") || file.includes("/generated/")) continue;
    const visit = (node: ts.Node): void => {
      ts.forEachChild(node, visit);
      const found = ts.isCallExpression(node)
        ? textOf(node)
        : ts.isObjectLiteralExpression(node)
          ? textOfPipelined(node)
          : null;
      if (!found) return;
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      const name = isConstant(found) ? found.text : null;
      const literal = ts.isStringLiteralLike(found) ? found.text : null;
      if (name === null && literal === null) return void loose.push({ file, line });
      const [rowType] = ts.isCallExpression(node) ? (node.typeArguments ?? []) : [];
      const row = rowType ? fieldsOf(checker.getTypeFromTypeNode(rowType), checker, rowType) : null;
      statements.push({ file, line, name, literal, row });
    };
    visit(source);
  }
  return { statements, loose };
}
