import { graphql } from "~/shopify/generated/gql";

/** The shop's own facts, policies and languages. */
export const readShopDocument = graphql(/* GraphQL */ `
  query ReadShop {
    shop {
      id
      name
      email
      contactEmail
      myshopifyDomain
      primaryDomain {
        host
      }
      currencyCode
      currencyFormats {
        moneyFormat
      }
      ianaTimezone
      shopAddress {
        countryCodeV2
      }
      plan {
        publicDisplayName
      }
      orderNumberFormatPrefix
      orderNumberFormatSuffix
      shopPolicies {
        type
        title
        body
        url
        updatedAt
      }
    }
    shopLocales {
      locale
      primary
      published
    }
  }
`);

export const readLocationsDocument = graphql(/* GraphQL */ `
  query ReadLocations($after: String) {
    locations(first: 100, after: $after, includeInactive: true, includeLegacy: true) {
      nodes {
        id
        name
        isActive
        address {
          city
          countryCode
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
