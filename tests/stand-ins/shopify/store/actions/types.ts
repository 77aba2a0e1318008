import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type {
  ActionResult,
  Customer,
  FulfillmentEventStatus,
  Order,
  OrderReturn,
  Product,
  Refund,
  ShopRecord,
  TrackingInfo,
} from "tests/stand-ins/shopify/store/types";
import type {
  CancelOrderInput,
  CustomerInput,
  EditOrderInput,
  FulfillOrderInput,
  PlaceOrderInput,
  ProductInput,
  RefundOrderInput,
  RequestReturnInput,
  SetInventoryInput,
  UpdateOrderInput,
} from "./inputs";

/**
 * The domain actions, each in the file of its name (`place-order.ts` …) and those that the control API needs exported from
 * `actions/index.ts`. Each validates, stores, bumps `updatedAt` and announces its topics.
 */
export interface ShopActions {
  placeOrder(shop: ShopStore, input: PlaceOrderInput): ActionResult<Order>;
  /** Takes what is outstanding (capture of an authorization, or a sale). */
  payOrder(shop: ShopStore, input: { orderId: number; gateway?: string }): ActionResult<Order>;
  fulfillOrder(
    shop: ShopStore,
    input: FulfillOrderInput,
  ): ActionResult<{ order: Order; fulfillmentId: number }>;
  cancelFulfillment(
    shop: ShopStore,
    input: { fulfillmentId: number },
  ): ActionResult<{ order: Order; fulfillmentId: number }>;
  updateTracking(
    shop: ShopStore,
    input: { fulfillmentId: number; tracking: TrackingInfo[] },
  ): ActionResult<{ order: Order; fulfillmentId: number }>;
  addFulfillmentEvent(
    shop: ShopStore,
    input: {
      fulfillmentId: number;
      status: FulfillmentEventStatus;
      message?: string | null;
      happenedAt?: string;
    },
  ): ActionResult<{ order: Order; fulfillmentId: number; eventId: number }>;
  /** Marks one fulfillment, or all of the order, delivered. */
  deliverOrder(
    shop: ShopStore,
    input: { orderId: number; fulfillmentId?: number },
  ): ActionResult<Order>;
  refundOrder(
    shop: ShopStore,
    input: RefundOrderInput,
  ): ActionResult<{ order: Order; refund: Refund }>;
  cancelOrder(shop: ShopStore, input: CancelOrderInput): ActionResult<Order>;
  editOrder(shop: ShopStore, input: EditOrderInput): ActionResult<Order>;
  updateOrder(shop: ShopStore, input: UpdateOrderInput): ActionResult<Order>;
  closeOrder(shop: ShopStore, input: { orderId: number }): ActionResult<Order>;
  reopenOrder(shop: ShopStore, input: { orderId: number }): ActionResult<Order>;
  deleteOrder(shop: ShopStore, input: { orderId: number }): ActionResult<{ id: number }>;
  createCustomer(shop: ShopStore, input: CustomerInput): ActionResult<Customer>;
  updateCustomer(
    shop: ShopStore,
    input: CustomerInput & { customerId: number },
  ): ActionResult<Customer>;
  /** Refused for a customer who has orders, as at Shopify. */
  deleteCustomer(shop: ShopStore, input: { customerId: number }): ActionResult<{ id: number }>;
  createProduct(shop: ShopStore, input: ProductInput & { title: string }): ActionResult<Product>;
  /** Variants given are updated or added; others stay. */
  updateProduct(
    shop: ShopStore,
    input: ProductInput & { productId: number },
  ): ActionResult<Product>;
  deleteVariants(
    shop: ShopStore,
    input: { productId: number; variantIds: number[] },
  ): ActionResult<Product>;
  deleteProduct(shop: ShopStore, input: { productId: number }): ActionResult<{ id: number }>;
  setInventory(
    shop: ShopStore,
    input: SetInventoryInput,
  ): ActionResult<{ product: Product; delta: number }>;
  activateInventory(
    shop: ShopStore,
    input: { inventoryItemId: number; locationId: number; available?: number },
  ): ActionResult<Product>;
  deactivateInventory(
    shop: ShopStore,
    input: { inventoryItemId: number; locationId: number },
  ): ActionResult<Product>;
  requestReturn(
    shop: ShopStore,
    input: RequestReturnInput,
  ): ActionResult<{ order: Order; orderReturn: OrderReturn }>;
  approveReturn(
    shop: ShopStore,
    input: { returnId: number },
  ): ActionResult<{ order: Order; orderReturn: OrderReturn }>;
  declineReturn(
    shop: ShopStore,
    input: {
      returnId: number;
      reason: "FINAL_SALE" | "OTHER" | "RETURN_PERIOD_ENDED";
      note?: string | null;
    },
  ): ActionResult<{ order: Order; orderReturn: OrderReturn }>;
  /** Goods arrived: marks units processed and, with `refund`, refunds them. */
  processReturn(
    shop: ShopStore,
    input: {
      returnId: number;
      lines?: { returnLineItemId: number; quantity: number }[];
      refund?: boolean;
    },
  ): ActionResult<{ order: Order; orderReturn: OrderReturn }>;
  setReturnStatus(
    shop: ShopStore,
    input: { returnId: number; status: "CANCELED" | "CLOSED" | "OPEN" },
  ): ActionResult<{ order: Order; orderReturn: OrderReturn }>;
  updateShop(shop: ShopStore, input: Partial<Omit<ShopRecord, "domain" | "id">>): ShopRecord;
}
