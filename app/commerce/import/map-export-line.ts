import { gidNumber, gidType } from "~/commerce/mapping/gid";
import { mapCustomer } from "~/commerce/mapping/map-customer";
import { mapInventoryItem, mapInventoryLevel } from "~/commerce/mapping/map-inventory";
import { mapOrder, mapOrderLine, mapOrderReturn } from "~/commerce/mapping/map-order";
import { mapProduct, mapProductMedia, mapVariant } from "~/commerce/mapping/map-product";
import type { MappingScope } from "~/commerce/mapping/mapping-scope";
import type { ObjectResource } from "~/commerce/mapping/mirror-resource";
import type { EmitRow } from "~/commerce/mapping/table";
import type {
  CustomerFieldsFragment,
  InventoryItemFieldsFragment,
  InventoryLevelFieldsFragment,
  MediaFieldsFragment,
  OrderFieldsFragment,
  OrderLineFieldsFragment,
  OrderReturnFieldsFragment,
  ProductFieldsFragment,
  VariantFieldsFragment,
} from "~/shopify/generated/graphql";
import type { PositionCounter } from "./position-counter";

/** A line of a bulk operation's JSONL: a node of the query, its parent's gid beside it when it has one. */
export interface ExportLine {
  readonly id: string;
  readonly __parentId?: string;
}

export interface LineTarget {
  scope: MappingScope;
  emit: EmitRow;
  positions: PositionCounter;
}

interface LinePlace {
  /** Numeric id of the root object the line belongs to. */
  rootId: string;
  /** Number of the line in the export. */
  line: number;
}

type MapLine = (node: ExportLine, place: LinePlace, target: LineTarget) => void;

// Shopify executed our own typed document to make these lines, so a node of a type has that type's fragment. To parse
// every one of a million lines against a schema again would take longer than to store them.
const as = <Fragment>(node: ExportLine): Fragment => node as unknown as Fragment;

const mapVariantLine: MapLine = (node, { rootId }, { scope, emit }) =>
  mapVariant(scope, rootId, as<VariantFieldsFragment>(node), emit);

const mapMediaLine: MapLine = (node, { rootId, line }, { scope, emit, positions }) => {
  const place = { productId: rootId, position: positions.next(rootId, line) };
  mapProductMedia(scope, place, as<MediaFieldsFragment>(node), emit);
};

const lineMappings: Record<ObjectResource, Record<string, MapLine>> = {
  customers: {
    Customer: (node, _place, { scope, emit }) =>
      mapCustomer(scope, as<CustomerFieldsFragment>(node), emit),
  },
  inventory: {
    InventoryItem: (node, _place, { scope, emit }) =>
      mapInventoryItem(scope, as<InventoryItemFieldsFragment>(node), emit),
    InventoryLevel: (node, { rootId }, { scope, emit }) =>
      mapInventoryLevel(scope, rootId, as<InventoryLevelFieldsFragment>(node), emit),
  },
  orders: {
    Order: (node, { rootId }, { scope, emit, positions }) => {
      positions.open(rootId);
      mapOrder(scope, as<OrderFieldsFragment>(node), emit);
    },
    LineItem: (node, { rootId, line }, { scope, emit, positions }) => {
      const place = { orderId: rootId, position: positions.next(rootId, line) };
      mapOrderLine(scope, place, as<OrderLineFieldsFragment>(node), emit);
    },
    Return: (node, { rootId }, { scope, emit }) =>
      mapOrderReturn(scope, rootId, as<OrderReturnFieldsFragment>(node), emit),
  },
  products: {
    Product: (node, { rootId }, { scope, emit, positions }) => {
      positions.open(rootId);
      mapProduct(scope, as<ProductFieldsFragment>(node), emit);
    },
    ProductVariant: mapVariantLine,
    ExternalVideo: mapMediaLine,
    MediaImage: mapMediaLine,
    Model3d: mapMediaLine,
    Video: mapMediaLine,
  },
};

/**
 * Maps one parsed line of an export and gives the numeric id of the root object it belongs to. Throws for a line that
 * the export's document cannot have made.
 */
export function mapExportLine(
  resource: ObjectResource,
  node: unknown,
  line: number,
  target: LineTarget,
): string {
  if (!isExportLine(node)) throw new Error("a line of the export is no object with an id");
  const rootId = gidNumber(node.__parentId ?? node.id);
  const map = lineMappings[resource][gidType(node.id)];
  if (!map) throw new Error(`a line of the export is of an unknown type: ${gidType(node.id)}`);
  map(node, { rootId, line }, target);
  return rootId;
}

function isExportLine(node: unknown): node is ExportLine {
  return typeof node === "object" && node !== null && "id" in node && typeof node.id === "string";
}
