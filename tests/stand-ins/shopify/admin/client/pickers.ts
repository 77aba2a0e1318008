import type { ShopifyGlobal } from "@shopify/app-bridge-types";
import { ask } from "./channel";

function limitOf(multiple: boolean | number | undefined): number {
  if (typeof multiple === "number") return multiple;
  return multiple ? Number.MAX_SAFE_INTEGER : 1;
}

type Picked = Awaited<ReturnType<ShopifyGlobal["resourcePicker"]>>;

/** The resource picker, drawn by the admin page from the shop's own products. */
export const resourcePicker: ShopifyGlobal["resourcePicker"] = async (options) => {
  const selection = await ask<unknown[] | null>({
    kind: "pick-resource",
    type: options.type,
    limit: limitOf(options.multiple),
    query: options.query ?? options.filter?.query ?? "",
    selectedIds: (options.selectionIds ?? []).map(({ id }) => id),
  });
  if (!selection) return undefined;
  // The resources come as JSON from the admin page, in the shapes of App Bridge's types.
  return Object.assign(selection, { selection }) as unknown as Picked as never;
};

/** The generic picker over rows that the app supplies. */
export const picker: ShopifyGlobal["picker"] = (options) => {
  const selected = ask<string[] | null>({
    kind: "pick",
    heading: options.heading,
    limit: limitOf(options.multiple),
    rows: options.items.map((item) => ({
      id: item.id,
      heading: item.heading,
      details: (item.data ?? []).map((value) => String(value ?? "")),
      thumbnail: item.thumbnail?.url ?? null,
      isSelected: item.selected ?? false,
      isDisabled: item.disabled ?? false,
    })),
  });
  return Promise.resolve({ selected: selected.then((ids) => ids ?? undefined) });
};
