import type { IncomingMessage } from "node:http";
import { HttpError, readBody } from "tests/stand-ins/shopify/http/exchange";

/** A form's fields in their order; files are not kept. */
export type FormFields = [name: string, value: string][];

/**
 * Reads a form (url-encoded or multipart) or a JSON object, whose nested values get the names a form
 * would give them: `{items: [{id: 1}]}` becomes `items[0][id]`.
 * @throws HttpError 400 when the body is malformed
 */
export async function readForm(request: IncomingMessage): Promise<FormFields> {
  const type = request.headers["content-type"] ?? "";
  const body = await readBody(request);
  if (type.includes("multipart/form-data")) return readMultipart(body, type);
  const text = body.toString("utf8");
  if (!type.includes("json")) return [...new URLSearchParams(text)];
  try {
    return flatten(JSON.parse(text === "" ? "{}" : text), "");
  } catch {
    throw new HttpError(400, "The body is not JSON");
  }
}

/** The last value of a field. */
export function fieldOf(fields: FormFields, name: string): string | undefined {
  return fields.findLast(([key]) => key === name)?.[1];
}

/** `properties[Engraving]` → `{Engraving: …}`. */
export function mapOf(fields: FormFields, prefix: string): Record<string, string> {
  const start = `${prefix}[`;
  const own = fields.filter(([name]) => name.startsWith(start) && name.endsWith("]"));
  return Object.fromEntries(own.map(([name, value]) => [name.slice(start.length, -1), value]));
}

async function readMultipart(body: Buffer, type: string): Promise<FormFields> {
  try {
    const response = new Response(new Uint8Array(body), { headers: { "content-type": type } });
    const data = await response.formData();
    return [...data].flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value] satisfies [string, string]] : [],
    );
  } catch {
    throw new HttpError(400, "The form is malformed");
  }
}

function flatten(value: unknown, name: string): FormFields {
  if (value === null || value === undefined) return [];
  if (typeof value !== "object") return [[name, String(value)]];
  return Object.entries(value).flatMap(([key, child]) =>
    flatten(child, name === "" ? key : `${name}[${key}]`),
  );
}
