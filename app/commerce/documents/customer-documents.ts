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

/** What we keep of a customer: of their addresses only the default one, since nothing reads the others. */
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

/** A page of all customers, by id: for shops whose data cannot be exported. */
export const listCustomersDocument = graphql(/* GraphQL */ `
  query ListCustomers($first: Int!, $after: String) {
    page: customers(first: $first, after: $after, sortKey: ID) {
      nodes {
        id
        updatedAt
        numberOfOrders
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
