import {
  giftCardCreate,
  giftCardDeactivate,
  giftCardSendNotificationToCustomer,
} from "./credit/gift-card";
import { storeCreditAccountCredit, storeCreditAccountDebit } from "./credit/store-credit-account";
import {
  customerAddressCreate,
  customerAddressDelete,
  customerAddressUpdate,
  customerUpdateDefaultAddress,
} from "./customers/customer-addresses";
import {
  customerEmailMarketingConsentUpdate,
  customerSmsMarketingConsentUpdate,
} from "./customers/customer-consents";
import { customerCreate } from "./customers/customer-create";
import { customerDelete } from "./customers/customer-delete";
import { customerSendAccountInviteEmail } from "./customers/customer-invite";
import { customerMerge } from "./customers/customer-merge";
import { customerSet } from "./customers/customer-set";
import {
  customerAddTaxExemptions,
  customerRemoveTaxExemptions,
  customerReplaceTaxExemptions,
} from "./customers/customer-tax-exemptions";
import { customerUpdate } from "./customers/customer-update";
import {
  discountCodeActivate,
  discountCodeBasicCreate,
  discountCodeBasicUpdate,
  discountCodeDeactivate,
  discountCodeDelete,
  discountCodeFreeShippingCreate,
  discountCodeFreeShippingUpdate,
} from "./discounts/discount-code";
import {
  draftOrderCalculate,
  draftOrderCreate,
  draftOrderCreateFromOrder,
  draftOrderDelete,
  draftOrderDuplicate,
  draftOrderUpdate,
} from "./draft-orders/draft-order-changes";
import { draftOrderComplete, draftOrderInvoiceSend } from "./draft-orders/draft-order-complete";
import {
  fulfillmentOrderHold,
  fulfillmentOrderReleaseHold,
} from "./fulfillment-orders/fulfillment-order-hold";
import {
  fulfillmentOrderCancel,
  fulfillmentOrderMove,
  fulfillmentOrderOpen,
  fulfillmentOrderReportProgress,
} from "./fulfillment-orders/fulfillment-order-move";
import {
  fulfillmentCancel,
  fulfillmentTrackingInfoUpdate,
  fulfillmentTrackingInfoUpdateV2,
} from "./fulfillments/fulfillment-changes";
import { fulfillmentCreate, fulfillmentCreateV2 } from "./fulfillments/fulfillment-create";
import { fulfillmentEventCreate } from "./fulfillments/fulfillment-event-create";
import { inventoryActivate, inventoryDeactivate } from "./inventory/inventory-activate";
import { inventoryAdjustQuantities } from "./inventory/inventory-adjust-quantities";
import {
  inventorySetOnHandQuantities,
  inventorySetQuantities,
} from "./inventory/inventory-set-quantities";
import { metafieldsDelete } from "./metafields/metafields-delete";
import { metafieldsSet } from "./metafields/metafields-set";
import type { Mutation } from "./mutation";
import { orderEditBegin } from "./order-edits/order-edit-begin";
import { orderEditCommit } from "./order-edits/order-edit-commit";
import {
  orderEditAddLineItemDiscount,
  orderEditRemoveDiscount,
  orderEditRemoveLineItemDiscount,
  orderEditUpdateDiscount,
} from "./order-edits/order-edit-discounts";
import {
  orderEditAddCustomItem,
  orderEditAddVariant,
  orderEditSetQuantity,
} from "./order-edits/order-edit-lines";
import {
  orderEditAddShippingLine,
  orderEditRemoveShippingLine,
  orderEditUpdateShippingLine,
} from "./order-edits/order-edit-shipping";
import { orderCancel } from "./orders/order-cancel";
import { orderCreate } from "./orders/order-create";
import { orderCustomerRemove, orderCustomerSet } from "./orders/order-customer";
import { orderInvoiceSend } from "./orders/order-invoice-send";
import { orderClose, orderDelete, orderMarkAsPaid, orderOpen } from "./orders/order-lifecycle";
import { orderUpdate } from "./orders/order-update";
import { refundCreate } from "./orders/refund-create";
import { productCreate } from "./products/product-create";
import { productDelete } from "./products/product-delete";
import { productChangeStatus, productUpdate } from "./products/product-update";
import {
  productVariantsBulkCreate,
  productVariantsBulkDelete,
  productVariantsBulkUpdate,
} from "./products/product-variants-bulk";
import { removeFromReturn } from "./returns/remove-from-return";
import { returnCreate, returnRequest } from "./returns/return-create";
import {
  returnApproveRequest,
  returnCancel,
  returnClose,
  returnDeclineRequest,
  returnReopen,
} from "./returns/return-lifecycle";
import { returnProcess } from "./returns/return-process";
import { stagedUploadsCreate } from "./staged-uploads";
import { tagsAdd, tagsRemove } from "./tags";
import {
  pubSubWebhookSubscriptionCreate,
  pubSubWebhookSubscriptionUpdate,
} from "./webhooks/pub-sub-subscription-mutations";
import {
  webhookSubscriptionCreate,
  webhookSubscriptionDelete,
  webhookSubscriptionUpdate,
} from "./webhooks/webhook-subscription-mutations";

/** Every mutation that is emulated; all others answer NOT_EMULATED. */
export const mutations: Mutation[] = [
  customerAddTaxExemptions,
  customerAddressCreate,
  customerAddressDelete,
  customerAddressUpdate,
  customerCreate,
  customerDelete,
  customerEmailMarketingConsentUpdate,
  customerMerge,
  customerRemoveTaxExemptions,
  customerReplaceTaxExemptions,
  customerSendAccountInviteEmail,
  customerSet,
  customerSmsMarketingConsentUpdate,
  customerUpdate,
  customerUpdateDefaultAddress,
  discountCodeActivate,
  discountCodeBasicCreate,
  discountCodeBasicUpdate,
  discountCodeDeactivate,
  discountCodeDelete,
  discountCodeFreeShippingCreate,
  discountCodeFreeShippingUpdate,
  draftOrderCalculate,
  draftOrderComplete,
  draftOrderCreate,
  draftOrderCreateFromOrder,
  draftOrderDelete,
  draftOrderDuplicate,
  draftOrderInvoiceSend,
  draftOrderUpdate,
  fulfillmentCancel,
  fulfillmentCreate,
  fulfillmentCreateV2,
  fulfillmentEventCreate,
  fulfillmentOrderCancel,
  fulfillmentOrderHold,
  fulfillmentOrderMove,
  fulfillmentOrderOpen,
  fulfillmentOrderReleaseHold,
  fulfillmentOrderReportProgress,
  fulfillmentTrackingInfoUpdate,
  fulfillmentTrackingInfoUpdateV2,
  giftCardCreate,
  giftCardDeactivate,
  giftCardSendNotificationToCustomer,
  inventoryActivate,
  inventoryAdjustQuantities,
  inventoryDeactivate,
  inventorySetOnHandQuantities,
  inventorySetQuantities,
  metafieldsDelete,
  metafieldsSet,
  orderCancel,
  orderClose,
  orderCreate,
  orderCustomerRemove,
  orderCustomerSet,
  orderDelete,
  orderEditAddCustomItem,
  orderEditAddLineItemDiscount,
  orderEditAddShippingLine,
  orderEditAddVariant,
  orderEditBegin,
  orderEditCommit,
  orderEditRemoveDiscount,
  orderEditRemoveLineItemDiscount,
  orderEditRemoveShippingLine,
  orderEditSetQuantity,
  orderEditUpdateDiscount,
  orderEditUpdateShippingLine,
  orderInvoiceSend,
  orderMarkAsPaid,
  orderOpen,
  orderUpdate,
  productChangeStatus,
  productCreate,
  productDelete,
  productUpdate,
  productVariantsBulkCreate,
  productVariantsBulkDelete,
  productVariantsBulkUpdate,
  pubSubWebhookSubscriptionCreate,
  pubSubWebhookSubscriptionUpdate,
  refundCreate,
  removeFromReturn,
  returnApproveRequest,
  returnCancel,
  returnClose,
  returnCreate,
  returnDeclineRequest,
  returnProcess,
  returnReopen,
  returnRequest,
  stagedUploadsCreate,
  storeCreditAccountCredit,
  storeCreditAccountDebit,
  tagsAdd,
  tagsRemove,
  webhookSubscriptionCreate,
  webhookSubscriptionDelete,
  webhookSubscriptionUpdate,
];
