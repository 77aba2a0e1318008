import { AppError } from "~/errors";
import { readBody } from "./read-body.server";

/** Enough for every form of ours; doors that take more say so. */
const JSON_BYTES = 256 * 1024;
/** Deeper than anything we take: what walks through it afterwards must not run out of stack. */
const MAX_DEPTH = 40;
/** More than anything we take, megabytes of mail in one string included: each value costs many times its length. */
const MAX_VALUES = 200_000;

const CODES = {
  quote: 34,
  comma: 44,
  backslash: 92,
  array: 91,
  arrayEnd: 93,
  object: 123,
  objectEnd: 125,
};

/** Says what makes JSON too costly to read; null when nothing does. One pass; the text need not be JSON. */
function inspectJson(text: string): string | null {
  let depth = 0;
  let values = 0;
  let isString = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isString) {
      if (code === CODES.backslash) index += 1;
      else if (code === CODES.quote) isString = false;
    } else if (code === CODES.quote) isString = true;
    else if (code === CODES.comma) values += 1;
    else if (code === CODES.array || code === CODES.object) {
      values += 1;
      depth += 1;
      if (depth > MAX_DEPTH) return "The JSON is nested too deep.";
    } else if (code === CODES.arrayEnd || code === CODES.objectEnd) depth -= 1;
    if (values > MAX_VALUES) return "The JSON has too many values.";
  }
  return null;
}

/** JSON that somebody sent. Throws AppError INVALID_INPUT for what is none, is nested more than 40 deep, or has too many values. */
export function parseJson(text: string): unknown {
  const problem = inspectJson(text);
  if (problem) throw new AppError("INVALID_INPUT", problem);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError("INVALID_INPUT", "The body is not valid JSON.", { cause });
  }
}

/**
 * The JSON body of a request; undefined when it is empty. Throws AppError TOO_LARGE for more than `maxBytes` (256 KiB
 * unless given), INVALID_INPUT as `parseJson` does.
 */
export async function readJson(request: Request, maxBytes: number = JSON_BYTES): Promise<unknown> {
  const body = await readBody(request, { maxBytes });
  return body.length === 0 ? undefined : parseJson(body.toString("utf8"));
}
