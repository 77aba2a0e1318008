import { Text } from "@shopify/polaris";
import { useState } from "react";
import type { ContextView, OrderView } from "~/conversations/reads/views";
import { AttachOrder } from "./attach-order";
import { CustomerSection, UnknownCustomerSection } from "./customer-section";
import { DetachedOrders } from "./detached-orders";
import { DoubtfulOrders } from "./doubtful-orders";
import { EarlierConversations } from "./earlier-conversations";
import { OrderCard } from "./order-card";
import { OrdersEmptyState } from "./orders-empty-state";
import { OrdersHeading } from "./orders-heading";
import styles from "./panel.module.css";
import { splitByDoubt } from "./split-by-doubt";
import type { VisitorFacts } from "./visitor-facts";
import { VisitorSection } from "./visitor-section";

interface ContextPanelProps {
  context: ContextView;
  conversationNumber: number;
  /** Of a chat; null for every other channel. */
  visitor: VisitorFacts | null;
}

/** Orders are sorted surest first; the first opens if the conversation points to it or there is no other. */
function opensAtFirst(order: OrderView, orders: readonly OrderView[]): boolean {
  return order === orders[0] && (order.link?.state === "attached" || orders.length === 1);
}

/** Who writes, and which orders this is about: everything an answer needs. */
export function ContextPanel({ context, conversationNumber, visitor }: ContextPanelProps) {
  const [isAttaching, setIsAttaching] = useState(false);
  const { orders, ordersState, customer } = context;
  const related = orders.filter((order) => order.link !== null);
  const { shown, doubtful } = splitByDoubt(related);
  const others = orders.filter((order) => order.link === null);
  const card = (order: OrderView) => (
    <OrderCard
      key={order.id}
      order={order}
      conversationNumber={conversationNumber}
      isOpenAtFirst={opensAtFirst(order, orders)}
    />
  );
  return (
    <div className={styles.panel}>
      {visitor && <VisitorSection visitor={visitor} />}
      {customer ? (
        <CustomerSection context={context} customer={customer} />
      ) : (
        <UnknownCustomerSection context={context} isVisitor={visitor !== null} />
      )}
      <OrdersHeading
        hasRelated={related.length > 0}
        isAttaching={isAttaching}
        onToggleAttaching={() => setIsAttaching(!isAttaching)}
      />
      {isAttaching && (
        <AttachOrder
          conversationId={context.conversationId}
          conversationNumber={conversationNumber}
          onClose={() => setIsAttaching(false)}
        />
      )}
      {shown.map(card)}
      {doubtful.length > 0 && (
        <DoubtfulOrders key={context.conversationId} count={doubtful.length}>
          {doubtful.map(card)}
        </DoubtfulOrders>
      )}
      {ordersState !== "shown" && (
        <OrdersEmptyState state={ordersState} hasCustomer={customer !== null} />
      )}
      {related.length > 0 && others.length > 0 && (
        <div className={styles.heading}>
          <Text as="h3" variant="headingSm">
            Other orders
          </Text>
        </div>
      )}
      {others.map(card)}
      {ordersState === "shown" && context.hiddenOlderOrders > 0 && (
        <OrdersEmptyState state="older-than-60-days" hasCustomer />
      )}
      <DetachedOrders orders={context.detachedOrders} conversationNumber={conversationNumber} />
      <EarlierConversations conversations={context.earlierConversations} />
    </div>
  );
}
