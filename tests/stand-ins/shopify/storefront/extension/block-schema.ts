import { z } from "zod";
import { findText } from "tests/stand-ins/shopify/storefront/liquid/translate";

const templatesSchema = z
  .object({ templates: z.array(z.string()).optional(), groups: z.array(z.string()).optional() })
  .optional();

const blockSchema = z.object({
  name: z.string(),
  target: z.enum(["section", "head", "compliance_head", "body"]),
  javascript: z.string().optional(),
  stylesheet: z.string().optional(),
  enabled_on: templatesSchema,
  disabled_on: templatesSchema,
  class: z.string().optional(),
  tag: z.string().nullable().optional(),
  available_if: z.string().optional(),
  settings: z
    .array(z.looseObject({ id: z.string().optional(), default: z.unknown().optional() }))
    .default([]),
  default: z.object({ settings: z.record(z.string(), z.unknown()).optional() }).optional(),
});

/** The `{% schema %}` of a block; `t:` names are already looked up. */
export type BlockSchema = z.infer<typeof blockSchema>;

/**
 * Reads a block's schema.
 * @param editorTexts the tree of `en.default.schema.json`, which `t:` names point into
 * @throws Error when it is missing or not what Shopify accepts
 */
export function readSchema(source: string, handle: string, editorTexts: unknown): BlockSchema {
  const text = /\{%-?\s*schema\s*-?%\}([\s\S]*?)\{%-?\s*endschema\s*-?%\}/.exec(source)?.[1];
  if (text === undefined) throw new Error(`blocks/${handle}.liquid has no schema`);
  const named: unknown = JSON.parse(text, (_key, value: unknown) =>
    typeof value === "string" && value.startsWith("t:")
      ? (findText(editorTexts, value.slice(2)) ?? value)
      : value,
  );
  return blockSchema.parse(named);
}

/** What `block.settings` holds: the merchant's values over the schema's defaults. */
export function settingsOf(
  schema: BlockSchema,
  chosen: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const defaults = schema.settings
    .filter(({ id }) => id !== undefined)
    .map((setting) => [setting.id, setting.default ?? emptyValue(setting.type)] as const);
  return { ...Object.fromEntries(defaults), ...schema.default?.settings, ...chosen };
}

function emptyValue(type: unknown): unknown {
  if (type === "checkbox") return false;
  return type === "text" || type === "textarea" || type === "inline_richtext" ? "" : null;
}

/** Whether the block may be used in a template (`page.faq` counts as `page` too). */
export function isAllowedOn(schema: BlockSchema, template: string): boolean {
  const names = [template, template.split(".")[0] ?? template];
  const matches = (templates: string[] | undefined) =>
    templates?.some((one) => one === "*" || names.includes(one)) ?? false;
  if (schema.enabled_on?.templates) return matches(schema.enabled_on.templates);
  return !matches(schema.disabled_on?.templates);
}
