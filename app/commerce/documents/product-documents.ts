import { graphql } from "~/shopify/generated/gql";

/** What we keep of a product, apart from its variants and images. */
graphql(/* GraphQL */ `
  fragment ProductFields on Product {
    id
    title
    handle
    status
    vendor
    productType
    descriptionHtml
    tags
    options {
      name
      position
      values
    }
    featuredMedia {
      preview {
        image {
          url
        }
      }
    }
    onlineStoreUrl
    publishedAt
    createdAt
    updatedAt
  }
`);

/**
 * `image` is deprecated in favour of `media`, which is a connection: a third level of connections is more than a bulk
 * export allows.
 */
graphql(/* GraphQL */ `
  fragment VariantFields on ProductVariant {
    id
    title
    sku
    barcode
    position
    price
    compareAtPrice
    selectedOptions {
      name
      value
    }
    image {
      url
    }
    inventoryItem {
      id
    }
    inventoryPolicy
    updatedAt
  }
`);

graphql(/* GraphQL */ `
  fragment MediaFields on Media {
    id
    alt
    ... on MediaImage {
      image {
        url
        width
        height
      }
    }
  }
`);

/** Every product of the shop, for a bulk operation: variants and media come as lines of their own. */
export const productsExport = graphql(/* GraphQL */ `
  query ExportProducts {
    products {
      edges {
        node {
          ...ProductFields
          variants {
            edges {
              node {
                ...VariantFields
              }
            }
          }
          media {
            edges {
              node {
                ...MediaFields
              }
            }
          }
        }
      }
    }
  }
`);

export const readProductsDocument = graphql(/* GraphQL */ `
  query ReadProducts($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on Product {
        ...ProductFields
        variants(first: 25) {
          nodes {
            ...VariantFields
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
        media(first: 10) {
          nodes {
            ...MediaFields
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

export const readVariantsDocument = graphql(/* GraphQL */ `
  query ReadVariants($id: ID!, $after: String) {
    product(id: $id) {
      updatedAt
      variants(first: 250, after: $after) {
        nodes {
          ...VariantFields
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const readMediaDocument = graphql(/* GraphQL */ `
  query ReadMedia($id: ID!, $after: String) {
    product(id: $id) {
      updatedAt
      media(first: 250, after: $after) {
        nodes {
          ...MediaFields
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const findChangedProductsDocument = graphql(/* GraphQL */ `
  query FindChangedProducts($query: String!, $after: String) {
    page: products(first: 250, after: $after, query: $query, sortKey: UPDATED_AT) {
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

export const countProductsDocument = graphql(/* GraphQL */ `
  query CountProducts {
    total: productsCount(limit: null) {
      count
      precision
    }
  }
`);

export const productIdsExport = graphql(/* GraphQL */ `
  query ExportProductIds {
    products {
      edges {
        node {
          id
          updatedAt
        }
      }
    }
  }
`);

/** A page of all products, by id: for shops whose data cannot be exported. */
export const listProductsDocument = graphql(/* GraphQL */ `
  query ListProducts($first: Int!, $after: String) {
    page: products(first: $first, after: $after, sortKey: ID) {
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
