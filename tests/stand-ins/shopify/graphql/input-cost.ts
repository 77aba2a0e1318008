import { valueFromASTUntyped, type FieldNode } from "graphql";

/** What items of lists in a mutation's input cost, by where the lists are. */
type InputCosts = readonly { path: readonly string[]; each: number }[];

const PRODUCT: InputCosts = [
  { path: ["product", "metafields"], each: 0.4 },
  { path: ["input", "metafields"], each: 0.4 },
  { path: ["media"], each: 1.9 },
];
const VARIANTS: InputCosts = [
  { path: ["variants"], each: 0.2 },
  { path: ["variants", "metafields"], each: 0.4 },
  { path: ["media"], each: 0.6 },
];

/** Documented in October 2025 as "dynamic complexity"; all other mutations cost the same whatever they are given. */
const INPUT_COSTS = new Map<string, InputCosts>([
  ["productCreate", PRODUCT],
  ["productUpdate", PRODUCT],
  ["productVariantsBulkCreate", VARIANTS],
  ["productVariantsBulkUpdate", VARIANTS],
  [
    "productSet",
    [
      { path: ["input", "variants"], each: 0.2 },
      { path: ["input", "variants", "file"], each: 0.6 },
      { path: ["input", "variants", "metafields"], each: 0.4 },
      { path: ["input", "metafields"], each: 0.4 },
      { path: ["input", "files"], each: 1.9 },
    ],
  ],
]);

/** Points, not rounded, that a mutation costs for the lists in its input. */
export function inputCost(node: FieldNode, variables: Readonly<Record<string, unknown>>): number {
  const costs = INPUT_COSTS.get(node.name.value) ?? [];
  if (costs.length === 0) return 0;
  const given = (node.arguments ?? []).map(
    ({ name, value }) => [name.value, valueFromASTUntyped(value, { ...variables })] as const,
  );
  const input = Object.fromEntries(given);
  return costs.reduce((sum, { path, each }) => sum + each * countAt(input, path), 0);
}

/** How many values are at the path, in all items of the lists on the way. */
function countAt(value: unknown, path: readonly string[]): number {
  if (Array.isArray(value)) return value.reduce((sum, item) => sum + countAt(item, path), 0);
  if (value === null || value === undefined) return 0;
  const [key, ...rest] = path;
  if (key === undefined) return 1;
  return typeof value === "object" ? countAt(Reflect.get(value, key), rest) : 0;
}
