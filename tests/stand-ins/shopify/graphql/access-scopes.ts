import { getNamedType, GraphQLError, isObjectType, type GraphQLField } from "graphql";
import { hasScope, type RequestContext } from "./request-context";

/** Scope that a field returning the type needs. */
const TYPE_SCOPES: Readonly<Record<string, string>> = {
  Order: "read_orders",
  Refund: "read_orders",
  LineItem: "read_orders",
  OrderTransaction: "read_orders",
  Fulfillment: "read_orders",
  Return: "read_returns",
  Customer: "read_customers",
  Product: "read_products",
  ProductVariant: "read_products",
  Collection: "read_products",
  InventoryItem: "read_inventory",
  InventoryLevel: "read_inventory",
  Location: "read_locations",
  ShopPolicy: "read_legal_policies",
  ShopLocale: "read_locales",
  StaffMember: "read_users",
  GiftCard: "read_gift_cards",
  StoreCreditAccount: "read_store_credit_accounts",
  DraftOrder: "read_draft_orders",
  DiscountNode: "read_discounts",
  DiscountCodeNode: "read_discounts",
};

/** Scopes of single fields. */
const FIELD_SCOPES: Readonly<Record<string, string>> = {
  "FulfillmentHold.heldByApp": "read_apps",
};

/** Fields that anyone who reads their parent may read. */
const OPEN_FIELDS = new Set(["Refund.staffMember", "Return.staffMember", "LineItem.staffMember"]);

/** Any of these scopes opens the type as well. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  LineItem: ["read_fulfillments", "read_assigned_fulfillment_orders"],
  Fulfillment: ["read_fulfillments", "read_assigned_fulfillment_orders"],
  Return: ["read_orders"],
  InventoryItem: ["read_products"],
  StoreCreditAccount: ["read_store_credit_account_transactions"],
  Location: ["read_inventory", "read_fulfillments"],
};

const typeOfField = new WeakMap<GraphQLField<unknown, unknown>, string>();

/**
 * Refuses a field whose type the token may not read, with Shopify's ACCESS_DENIED text.
 * @throws GraphQLError
 */
export function requireAccess(
  parentType: string,
  field: GraphQLField<unknown, unknown>,
  context: RequestContext,
): void {
  if (parentType === "Mutation" || parentType.endsWith("Payload")) return;
  const ownScope = FIELD_SCOPES[`${parentType}.${field.name}`];
  if (ownScope !== undefined && !hasScope(context.grant, ownScope)) {
    throw accessDenied(field.name, ownScope);
  }
  const typeName = typeOfField.get(field) ?? rememberType(field);
  if (!mayRead(typeName, context) && !OPEN_FIELDS.has(`${parentType}.${field.name}`)) {
    throw accessDenied(field.name, TYPE_SCOPES[typeName] ?? "");
  }
}

/** For `node`/`nodes`, whose field says nothing of the type. */
export function requireTypeAccess(
  typeName: string,
  fieldName: string,
  context: RequestContext,
): void {
  if (!mayRead(typeName, context)) throw accessDenied(fieldName, TYPE_SCOPES[typeName] ?? "");
}

function mayRead(typeName: string, { grant }: RequestContext): boolean {
  const scope = TYPE_SCOPES[typeName];
  if (!scope || hasScope(grant, scope)) return true;
  return (ALSO[typeName] ?? []).some((other) => hasScope(grant, other));
}

function rememberType(field: GraphQLField<unknown, unknown>): string {
  const named = getNamedType(field.type);
  let typeName = named.name;
  if (isObjectType(named) && typeName.endsWith("Connection")) {
    const nodes = named.getFields().nodes;
    if (nodes) typeName = getNamedType(nodes.type).name;
  }
  typeOfField.set(field, typeName);
  return typeName;
}

function accessDenied(fieldName: string, scope: string): GraphQLError {
  const requiredAccess = `\`${scope}\` access scope.`;
  return new GraphQLError(
    `Access denied for ${fieldName} field. Required access: ${requiredAccess}`,
    {
      extensions: {
        code: "ACCESS_DENIED",
        documentation: "https://shopify.dev/api/usage/access-scopes",
        requiredAccess,
      },
    },
  );
}
