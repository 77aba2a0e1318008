import type { Payload } from "./payload-format";

/**
 * Keeps only the named fields of a body (`id`, `customer.email`, `line_items.sku`); fields it does
 * not have are left out.
 */
export function pickFields(payload: Payload, fields: string[] | null): Payload {
  if (!fields) return payload;
  const picked: Payload = {};
  for (const field of fields) copy(payload, picked, field.split("."));
  return picked;
}

function copy(from: Payload, to: Payload, path: string[]): void {
  const [name = "", ...rest] = path;
  if (!(name in from)) return;
  const value = from[name];
  if (rest.length === 0) to[name] = value;
  else if (Array.isArray(value)) {
    const existing = Array.isArray(to[name]) ? (to[name] as Payload[]) : value.map(() => ({}));
    value.forEach((item, index) => {
      const target = existing[index];
      if (target && isPayload(item)) copy(item, target, rest);
    });
    to[name] = existing;
  } else if (isPayload(value)) {
    const target = isPayload(to[name]) ? to[name] : {};
    copy(value, target, rest);
    to[name] = target;
  }
}

function isPayload(value: unknown): value is Payload {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
