import { graphql } from "~/shopify/generated/gql";

graphql(/* GraphQL */ `
  fragment AddressFields on MailingAddress {
    name
    firstName
    lastName
    company
    address1
    address2
    city
    province
    provinceCode
    zip
    country
    countryCodeV2
    phone
  }
`);

/**
 * What we keep of a customer. `addresses` is the list form on purpose: its successor is a connection, whose nodes a
 * bulk export would tear away from their customer.
 */
graphql(/* GraphQL */ `
  fragment CustomerFields on Customer {
    id
    firstName
    lastName
    displayName
    defaultEmailAddress {
      emailAddress
      marketingState
    }
    defaultPhoneNumber {
      phoneNumber
    }
    locale
    state
    verifiedEmail
    tags
    note
    numberOfOrders
    amountSpent {
      amount
      currencyCode
    }
    defaultAddress {
      ...AddressFields
    }
    addresses(first: 50) {
      ...AddressFields
    }
    createdAt
    updatedAt
  }
`);

/** Every customer of the shop, for a bulk operation. */
export const customersExport = graphql(/* GraphQL */ `
  query ExportCustomers {
    customers {
      edges {
        node {
          ...CustomerFields
        }
      }
    }
  }
`);

export const readCustomersDocument = graphql(/* GraphQL */ `
  query ReadCustomers($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on Customer {
        ...CustomerFields
      }
    }
  }
`);

export const findChangedCustomersDocument = graphql(/* GraphQL */ `
  query FindChangedCustomers($query: String!, $after: String) {
    page: customers(first: 250, after: $after, query: $query, sortKey: UPDATED_AT) {
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

export const countCustomersDocument = graphql(/* GraphQL */ `
  query CountCustomers {
    total: customersCount(limit: null) {
      count
      precision
    }
  }
`);

export const customerIdsExport = graphql(/* GraphQL */ `
  query ExportCustomerIds {
    customers {
      edges {
        node {
          id
          updatedAt
          numberOfOrders
        }
      }
    }
  }
`);
