import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { readSchema } from "tests/extension/testing/render-block";
import { EXTENSION_FOLDER, type CheckResult } from "./limits";

const TARGETS = new Set(["section", "head", "compliance_head", "body"]);
const ATTRIBUTES = new Set(
  "name target javascript stylesheet enabled_on disabled_on class tag settings default available_if".split(
    " ",
  ),
);
// Those that app blocks may use: https://shopify.dev/docs/storefronts/themes/architecture/settings/input-settings
const INPUTS = new Set(
  "article article_list blog checkbox collection collection_list color color_background color_scheme font_picker html image_picker inline_richtext link_list liquid metaobject metaobject_list number page product product_list radio range richtext select text text_alignment textarea url video video_url".split(
    " ",
  ),
);
const INFORMATION = new Set(["header", "paragraph"]);
const MOST_STEPS = 101;

type Json = Record<string, unknown>;

function checkRange({ id, min, max, step, default: value }: Json): string[] {
  const numbers = [min, max, step, value].map(Number);
  const [low = 0, high = 0, size = 1, start = 0] = numbers;
  if (numbers.some(Number.isNaN)) return [`range ${String(id)} lacks min, max, step or default`];
  const steps = (high - low) / size + 1;
  const isOnStep = Number.isInteger((start - low) / size) && start >= low && start <= high;
  return [
    ...(steps < 3 || steps > MOST_STEPS ? [`range ${String(id)} has ${steps} steps`] : []),
    ...(isOnStep ? [] : [`range ${String(id)} starts at ${start}, which is none of its steps`]),
  ];
}

function checkSetting(setting: Json): string[] {
  const type = String(setting["type"]);
  const id = String(setting["id"] ?? "");
  if (INFORMATION.has(type)) return setting["content"] ? [] : [`a ${type} has no content`];
  if (!INPUTS.has(type)) return [`setting ${id} has the unknown type ${type}`];
  const offences = /^[a-z][a-z0-9_]*$/.test(id) ? [] : [`setting id “${id}” is not snake_case`];
  if (!setting["label"]) offences.push(`setting ${id} has no label`);
  if (type === "range") offences.push(...checkRange(setting));
  if (type === "select") {
    const options = Array.isArray(setting["options"]) ? setting["options"] : [];
    if (!options.some((option: Json) => option["value"] === setting["default"]))
      offences.push(`select ${id} has a default that is none of its options`);
  }
  return offences;
}

function checkBlock(name: string): string[] {
  const schema = readSchema(name);
  const settings: Json[] = schema.settings.map((setting) => ({ ...setting }));
  const offences = Object.keys(schema).flatMap((key) =>
    ATTRIBUTES.has(key) ? [] : [`unknown attribute ${key}`],
  );
  if (!TARGETS.has(String(schema["target"])))
    offences.push(`unknown target ${String(schema["target"])}`);
  const ids = settings.flatMap(({ id }) => (id ? [String(id)] : []));
  if (new Set(ids).size < ids.length) offences.push("a setting id is used twice");
  offences.push(...settings.flatMap(checkSetting));
  return offences.map((offence) => `blocks/${name}.liquid: ${offence}`);
}

/** The blocks' schemas: targets, attributes, setting types, ids, ranges and defaults. */
export function checkSchemas(): CheckResult {
  const names = readdirSync(`${EXTENSION_FOLDER}/blocks`).map((file) => basename(file, ".liquid"));
  return { checked: `schemas: ${names.join(", ")}`, offences: names.flatMap(checkBlock) };
}
