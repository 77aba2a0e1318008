import {
  customerAddressCreate,
  customerAddressDelete,
  customerAddressUpdate,
  customerUpdateDefaultAddress,
} from "./customers/customer-addresses";
import { customerCreate } from "./customers/customer-create";
import { customerDelete } from "./customers/customer-delete";
import { customerSet } from "./customers/customer-set";
import { customerUpdate } from "./customers/customer-update";
import { metafieldsSet } from "./metafields-set";
import type { Mutation } from "./mutation";
import { orderCreate } from "./orders/order-create";
import { orderCustomerRemove, orderCustomerSet } from "./orders/order-customer";
import {
  orderCancel,
  orderClose,
  orderDelete,
  orderMarkAsPaid,
  orderOpen,
} from "./orders/order-lifecycle";
import { orderUpdate } from "./orders/order-update";
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
  customerAddressCreate,
  customerAddressDelete,
  customerAddressUpdate,
  customerCreate,
  customerDelete,
  customerSet,
  customerUpdate,
  customerUpdateDefaultAddress,
  metafieldsSet,
  orderCancel,
  orderClose,
  orderCreate,
  orderCustomerRemove,
  orderCustomerSet,
  orderDelete,
  orderMarkAsPaid,
  orderOpen,
  orderUpdate,
  pubSubWebhookSubscriptionCreate,
  pubSubWebhookSubscriptionUpdate,
  tagsAdd,
  tagsRemove,
  webhookSubscriptionCreate,
  webhookSubscriptionDelete,
  webhookSubscriptionUpdate,
];
