import { graphql } from "~/shopify/generated/gql";

/**
 * What we keep of an order, apart from its line items and returns. Import, refresh and sweep read with the same
 * fragments, so that they cannot differ. Fulfillments and refunds are lists, which a bulk export leaves inside their
 * order; connections inside them would not be allowed there.
 */
graphql(/* GraphQL */ `
  fragment OrderFields on Order {
    id
    name
    number
    confirmationNumber
    customer {
      id
    }
    email
    phone
    customerLocale
    createdAt
    processedAt
    updatedAt
    closedAt
    cancelledAt
    cancelReason
    displayFinancialStatus
    displayFulfillmentStatus
    returnStatus
    currencyCode
    presentmentCurrencyCode
    originalTotalPriceSet {
      shopMoney {
        amount
      }
    }
    currentTotalPriceSet {
      shopMoney {
        amount
      }
    }
    currentSubtotalPriceSet {
      shopMoney {
        amount
      }
    }
    currentTotalTaxSet {
      shopMoney {
        amount
      }
    }
    currentShippingPriceSet {
      shopMoney {
        amount
      }
    }
    currentTotalDiscountsSet {
      shopMoney {
        amount
      }
    }
    totalRefundedSet {
      shopMoney {
        amount
      }
    }
    totalOutstandingSet {
      shopMoney {
        amount
      }
    }
    edited
    test
    sourceName
    statusPageUrl
    note
    tags
    discountCodes
    paymentGatewayNames
    customAttributes {
      key
      value
    }
    shippingLine {
      title
      code
      carrierIdentifier
      currentDiscountedPriceSet {
        shopMoney {
          amount
        }
      }
    }
    shippingAddress {
      ...AddressFields
    }
    billingAddress {
      ...AddressFields
    }
    fulfillments {
      id
      name
      status
      displayStatus
      totalQuantity
      createdAt
      updatedAt
      inTransitAt
      deliveredAt
      estimatedDeliveryAt
      trackingInfo {
        company
        number
        url
      }
    }
    refunds {
      id
      createdAt
      note
      totalRefundedSet {
        shopMoney {
          amount
        }
      }
    }
  }
`);

graphql(/* GraphQL */ `
  fragment OrderLineFields on LineItem {
    id
    title
    variantTitle
    sku
    vendor
    quantity
    currentQuantity
    unfulfilledQuantity
    requiresShipping
    customAttributes {
      key
      value
    }
    originalUnitPriceSet {
      shopMoney {
        amount
      }
    }
    discountedTotalSet(withCodeDiscounts: true) {
      shopMoney {
        amount
      }
    }
    image {
      url
    }
    product {
      id
    }
    variant {
      id
    }
  }
`);

graphql(/* GraphQL */ `
  fragment OrderReturnFields on Return {
    id
    name
    status
    totalQuantity
    createdAt
  }
`);

/** Every order of the shop, for a bulk operation: line items and returns come as lines of their own. */
export const ordersExport = graphql(/* GraphQL */ `
  query ExportOrders {
    orders {
      edges {
        node {
          ...OrderFields
          lineItems {
            edges {
              node {
                ...OrderLineFields
              }
            }
          }
          returns {
            edges {
              node {
                ...OrderReturnFields
              }
            }
          }
        }
      }
    }
  }
`);

export const readOrdersDocument = graphql(/* GraphQL */ `
  query ReadOrders($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on Order {
        ...OrderFields
        lineItems(first: 25) {
          nodes {
            ...OrderLineFields
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
        returns(first: 5) {
          nodes {
            ...OrderReturnFields
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`);

export const readOrderLinesDocument = graphql(/* GraphQL */ `
  query ReadOrderLines($id: ID!, $after: String) {
    order(id: $id) {
      updatedAt
      lineItems(first: 250, after: $after) {
        nodes {
          ...OrderLineFields
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const readOrderReturnsDocument = graphql(/* GraphQL */ `
  query ReadOrderReturns($id: ID!, $after: String) {
    order(id: $id) {
      updatedAt
      returns(first: 250, after: $after) {
        nodes {
          ...OrderReturnFields
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const findChangedOrdersDocument = graphql(/* GraphQL */ `
  query FindChangedOrders($query: String!, $after: String) {
    page: orders(first: 250, after: $after, query: $query, sortKey: UPDATED_AT) {
      nodes {
        id
        updatedAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const countOrdersDocument = graphql(/* GraphQL */ `
  query CountOrders {
    total: ordersCount(limit: null) {
      count
      precision
    }
  }
`);

/** Ids and times alone, for finding what we have too much or too little of. */
export const orderIdsExport = graphql(/* GraphQL */ `
  query ExportOrderIds {
    orders {
      edges {
        node {
          id
          updatedAt
        }
      }
    }
  }
`);

/** A page of all orders, by id: for shops whose data cannot be exported. */
export const listOrdersDocument = graphql(/* GraphQL */ `
  query ListOrders($first: Int!, $after: String) {
    page: orders(first: $first, after: $after, sortKey: ID) {
      nodes {
        id
        updatedAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
