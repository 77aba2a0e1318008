import { globSync, readFileSync } from "node:fs";

export interface Source {
  file: string;
  /** Folder of app/, or the file's own name. */
  room: string;
  text: string;
}

/** The app's own source, without tests and what is generated. */
export function readSources(): Source[] {
  return globSync("app/**/*.{ts,tsx}", {
    exclude: ["app/**/*.test.{ts,tsx}", "app/shopify/generated/**"],
  }).map((file) => {
    const [, room = "", ...rest] = file.split("/");
    return { file, room: rest.length > 0 ? room : file, text: readFileSync(file, "utf8") };
  });
}

interface SchemaTable {
  table: string;
  /** As the database client calls it. */
  model: string;
}

/** The tables of the schema. */
export function readTables(): SchemaTable[] {
  const texts = globSync("prisma/**/*.prisma").map((file) => readFileSync(file, "utf8"));
  const models = texts.flatMap((text) => [
    ...text.matchAll(/^model (\w+) \{\n(?: .*\n|\n)*? +@@map\("(\w+)"\)/gm),
  ]);
  return models.map(([, name = "", table = ""]) => ({
    table,
    model: name.charAt(0).toLowerCase() + name.slice(1),
  }));
}

const WRITES = "create|createMany|update|updateMany|upsert|delete|deleteMany";
const READS = "find\\w+|count|groupBy|aggregate";

/** Whether a source writes a table, by SQL or by the database client. What is written by a name made at run time escapes. */
export const writesTable = ({ text }: Source, { table, model }: SchemaTable): boolean =>
  new RegExp(`\\b(?:INSERT INTO|UPDATE|DELETE FROM|COPY|TRUNCATE) (?:ONLY )?"?${table}"?\\b`).test(
    text.replaceAll(/\s+/g, " "),
  ) || new RegExp(`\\b(?:prisma|tx|client)\\.${model}\\.(?:${WRITES})\\b`).test(text);

export const readsTable = ({ text }: Source, { table, model }: SchemaTable): boolean =>
  new RegExp(`\\b(?:FROM|JOIN|USING) "?${table}"?\\b`).test(text.replaceAll(/\s+/g, " ")) ||
  new RegExp(`\\b(?:prisma|tx|client)\\.${model}\\.(?:${READS})\\b`).test(text);
