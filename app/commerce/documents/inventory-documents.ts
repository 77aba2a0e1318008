import { graphql } from "~/shopify/generated/gql";

graphql(/* GraphQL */ `
  fragment InventoryItemFields on InventoryItem {
    id
    sku
    tracked
    requiresShipping
    updatedAt
  }
`);

graphql(/* GraphQL */ `
  fragment InventoryLevelFields on InventoryLevel {
    id
    location {
      id
    }
    updatedAt
    quantities(names: ["available", "committed", "incoming", "on_hand"]) {
      name
      quantity
    }
  }
`);

/** Every inventory item of the shop, for a bulk operation: its levels come as lines of their own. */
export const inventoryExport = graphql(/* GraphQL */ `
  query ExportInventory {
    inventoryItems {
      edges {
        node {
          ...InventoryItemFields
          inventoryLevels {
            edges {
              node {
                ...InventoryLevelFields
              }
            }
          }
        }
      }
    }
  }
`);

export const readInventoryDocument = graphql(/* GraphQL */ `
  query ReadInventory($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on InventoryItem {
        ...InventoryItemFields
        inventoryLevels(first: 10) {
          nodes {
            ...InventoryLevelFields
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

export const readInventoryLevelsDocument = graphql(/* GraphQL */ `
  query ReadInventoryLevels($id: ID!, $after: String) {
    inventoryItem(id: $id) {
      updatedAt
      inventoryLevels(first: 250, after: $after) {
        nodes {
          ...InventoryLevelFields
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const findChangedInventoryItemsDocument = graphql(/* GraphQL */ `
  query FindChangedInventoryItems($query: String!, $after: String) {
    page: inventoryItems(first: 250, after: $after, query: $query) {
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

/** A changed quantity touches its level and not the item, and levels are found through their location only. */
export const findChangedInventoryLevelsDocument = graphql(/* GraphQL */ `
  query FindChangedInventoryLevels($locationId: ID!, $query: String!, $after: String) {
    location(id: $locationId) {
      page: inventoryLevels(first: 250, after: $after, query: $query) {
        nodes {
          updatedAt
          item {
            id
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

/** With the number of levels: one that is disconnected is listed nowhere and leaves its item's time alone. */
export const inventoryItemIdsExport = graphql(/* GraphQL */ `
  query ExportInventoryItemIds {
    inventoryItems {
      edges {
        node {
          id
          updatedAt
          locationsCount {
            count
          }
        }
      }
    }
  }
`);

/** A page of all inventory items, by id: for shops whose data cannot be exported. */
export const listInventoryItemsDocument = graphql(/* GraphQL */ `
  query ListInventoryItems($first: Int!, $after: String) {
    page: inventoryItems(first: $first, after: $after) {
      nodes {
        id
        updatedAt
        locationsCount {
          count
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
