import { graphql } from "~/shopify/generated/gql";

/**
 * Discount codes, newest first. `codeDiscountNodes` is deprecated in favour of this query; `method:code` in the search
 * leaves automatic discounts out.
 */
export const findDiscountCodesDocument = graphql(/* GraphQL */ `
  query FindDiscountCodes($query: String!, $first: Int!) {
    discountNodes(first: $first, query: $query, sortKey: CREATED_AT, reverse: true) {
      nodes {
        id
        discount {
          __typename
          ... on DiscountCodeBasic {
            title
            status
            summary
            endsAt
            usageLimit
            asyncUsageCount
            codes(first: 1) {
              nodes {
                code
              }
            }
          }
          ... on DiscountCodeBxgy {
            title
            status
            summary
            endsAt
            usageLimit
            asyncUsageCount
            codes(first: 1) {
              nodes {
                code
              }
            }
          }
          ... on DiscountCodeFreeShipping {
            title
            status
            summary
            endsAt
            usageLimit
            asyncUsageCount
            codes(first: 1) {
              nodes {
                code
              }
            }
          }
          ... on DiscountCodeApp {
            title
            status
            endsAt
            usageLimit
            asyncUsageCount
            codes(first: 1) {
              nodes {
                code
              }
            }
          }
        }
      }
    }
  }
`);
