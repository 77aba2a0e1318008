/* eslint-disable */
import * as types from './graphql';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  mutation StartBulkOperation($query: String!) {\n    bulkOperationRunQuery(query: $query) {\n      bulkOperation {\n        id\n        status\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.StartBulkOperationDocument,
    "\n  query ReadBulkOperation($id: ID!) {\n    bulkOperation(id: $id) {\n      id\n      status\n      errorCode\n      objectCount\n      fileSize\n      url\n      partialDataUrl\n    }\n  }\n": typeof types.ReadBulkOperationDocument,
    "\n  query ExportLocationIds {\n    locations {\n      edges {\n        node {\n          id\n        }\n      }\n    }\n  }\n": typeof types.ExportLocationIdsDocument,
    "\n  fragment AddressFields on MailingAddress {\n    name\n    firstName\n    lastName\n    company\n    address1\n    address2\n    city\n    province\n    provinceCode\n    zip\n    country\n    countryCodeV2\n    phone\n  }\n": typeof types.AddressFieldsFragmentDoc,
    "\n  fragment CustomerFields on Customer {\n    id\n    firstName\n    lastName\n    displayName\n    defaultEmailAddress {\n      emailAddress\n      marketingState\n    }\n    defaultPhoneNumber {\n      phoneNumber\n    }\n    locale\n    state\n    verifiedEmail\n    tags\n    note\n    numberOfOrders\n    amountSpent {\n      amount\n      currencyCode\n    }\n    defaultAddress {\n      ...AddressFields\n    }\n    createdAt\n    updatedAt\n  }\n": typeof types.CustomerFieldsFragmentDoc,
    "\n  query ExportCustomers {\n    customers {\n      edges {\n        node {\n          ...CustomerFields\n        }\n      }\n    }\n  }\n": typeof types.ExportCustomersDocument,
    "\n  query ReadCustomers($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      ... on Customer {\n        ...CustomerFields\n      }\n    }\n  }\n": typeof types.ReadCustomersDocument,
    "\n  query FindChangedCustomers($query: String!, $after: String) {\n    page: customers(first: 250, after: $after, query: $query, sortKey: UPDATED_AT) {\n      nodes {\n        id\n        updatedAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.FindChangedCustomersDocument,
    "\n  query CountCustomers {\n    total: customersCount(limit: null) {\n      count\n      precision\n    }\n  }\n": typeof types.CountCustomersDocument,
    "\n  query ExportCustomerIds {\n    customers {\n      edges {\n        node {\n          id\n          updatedAt\n          numberOfOrders\n        }\n      }\n    }\n  }\n": typeof types.ExportCustomerIdsDocument,
    "\n  query ListCustomers($first: Int!, $after: String) {\n    page: customers(first: $first, after: $after, sortKey: ID) {\n      nodes {\n        id\n        updatedAt\n        numberOfOrders\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.ListCustomersDocument,
    "\n  query FindDiscountCodes($query: String!, $first: Int!) {\n    discountNodes(first: $first, query: $query, sortKey: CREATED_AT, reverse: true) {\n      nodes {\n        id\n        discount {\n          __typename\n          ... on DiscountCodeBasic {\n            title\n            status\n            summary\n            endsAt\n            usageLimit\n            asyncUsageCount\n            codes(first: 1) {\n              nodes {\n                code\n              }\n            }\n          }\n          ... on DiscountCodeBxgy {\n            title\n            status\n            summary\n            endsAt\n            usageLimit\n            asyncUsageCount\n            codes(first: 1) {\n              nodes {\n                code\n              }\n            }\n          }\n          ... on DiscountCodeFreeShipping {\n            title\n            status\n            summary\n            endsAt\n            usageLimit\n            asyncUsageCount\n            codes(first: 1) {\n              nodes {\n                code\n              }\n            }\n          }\n          ... on DiscountCodeApp {\n            title\n            status\n            endsAt\n            usageLimit\n            asyncUsageCount\n            codes(first: 1) {\n              nodes {\n                code\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.FindDiscountCodesDocument,
    "\n  fragment InventoryItemFields on InventoryItem {\n    id\n    sku\n    tracked\n    requiresShipping\n    updatedAt\n  }\n": typeof types.InventoryItemFieldsFragmentDoc,
    "\n  fragment InventoryLevelFields on InventoryLevel {\n    id\n    location {\n      id\n    }\n    updatedAt\n    quantities(names: [\"available\", \"committed\", \"incoming\", \"on_hand\"]) {\n      name\n      quantity\n    }\n  }\n": typeof types.InventoryLevelFieldsFragmentDoc,
    "\n  query ExportInventory {\n    inventoryItems {\n      edges {\n        node {\n          ...InventoryItemFields\n          inventoryLevels {\n            edges {\n              node {\n                ...InventoryLevelFields\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.ExportInventoryDocument,
    "\n  query ReadInventory($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      ... on InventoryItem {\n        ...InventoryItemFields\n        inventoryLevels(first: 10) {\n          nodes {\n            ...InventoryLevelFields\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n": typeof types.ReadInventoryDocument,
    "\n  query ReadInventoryLevels($id: ID!, $after: String) {\n    inventoryItem(id: $id) {\n      updatedAt\n      inventoryLevels(first: 250, after: $after) {\n        nodes {\n          ...InventoryLevelFields\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": typeof types.ReadInventoryLevelsDocument,
    "\n  query FindChangedInventoryItems($query: String!, $after: String) {\n    page: inventoryItems(first: 250, after: $after, query: $query) {\n      nodes {\n        id\n        updatedAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.FindChangedInventoryItemsDocument,
    "\n  query FindChangedInventoryLevels($locationId: ID!, $query: String!, $after: String) {\n    location(id: $locationId) {\n      page: inventoryLevels(first: 250, after: $after, query: $query) {\n        nodes {\n          updatedAt\n          item {\n            id\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": typeof types.FindChangedInventoryLevelsDocument,
    "\n  query ExportInventoryItemIds {\n    inventoryItems {\n      edges {\n        node {\n          id\n          updatedAt\n          locationsCount {\n            count\n          }\n        }\n      }\n    }\n  }\n": typeof types.ExportInventoryItemIdsDocument,
    "\n  query ListInventoryItems($first: Int!, $after: String) {\n    page: inventoryItems(first: $first, after: $after) {\n      nodes {\n        id\n        updatedAt\n        locationsCount {\n          count\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.ListInventoryItemsDocument,
    "\n  fragment OrderFields on Order {\n    id\n    name\n    number\n    confirmationNumber\n    customer {\n      id\n    }\n    email\n    phone\n    customerLocale\n    createdAt\n    processedAt\n    updatedAt\n    closedAt\n    cancelledAt\n    cancelReason\n    displayFinancialStatus\n    displayFulfillmentStatus\n    returnStatus\n    currencyCode\n    presentmentCurrencyCode\n    originalTotalPriceSet {\n      shopMoney {\n        amount\n      }\n    }\n    currentTotalPriceSet {\n      shopMoney {\n        amount\n      }\n    }\n    currentSubtotalPriceSet {\n      shopMoney {\n        amount\n      }\n    }\n    currentTotalTaxSet {\n      shopMoney {\n        amount\n      }\n    }\n    currentShippingPriceSet {\n      shopMoney {\n        amount\n      }\n    }\n    currentTotalDiscountsSet {\n      shopMoney {\n        amount\n      }\n    }\n    totalRefundedSet {\n      shopMoney {\n        amount\n      }\n    }\n    totalOutstandingSet {\n      shopMoney {\n        amount\n      }\n    }\n    edited\n    test\n    sourceName\n    statusPageUrl\n    note\n    tags\n    discountCodes\n    paymentGatewayNames\n    customAttributes {\n      key\n      value\n    }\n    shippingLine {\n      title\n      code\n      carrierIdentifier\n      currentDiscountedPriceSet {\n        shopMoney {\n          amount\n        }\n      }\n    }\n    shippingAddress {\n      ...AddressFields\n    }\n    billingAddress {\n      ...AddressFields\n    }\n    fulfillments {\n      id\n      name\n      status\n      displayStatus\n      totalQuantity\n      createdAt\n      updatedAt\n      inTransitAt\n      deliveredAt\n      estimatedDeliveryAt\n      trackingInfo {\n        company\n        number\n        url\n      }\n    }\n    refunds {\n      id\n      createdAt\n      note\n      totalRefundedSet {\n        shopMoney {\n          amount\n        }\n      }\n    }\n  }\n": typeof types.OrderFieldsFragmentDoc,
    "\n  fragment OrderLineFields on LineItem {\n    id\n    title\n    variantTitle\n    sku\n    vendor\n    quantity\n    currentQuantity\n    unfulfilledQuantity\n    requiresShipping\n    customAttributes {\n      key\n      value\n    }\n    originalUnitPriceSet {\n      shopMoney {\n        amount\n      }\n    }\n    discountedTotalSet(withCodeDiscounts: true) {\n      shopMoney {\n        amount\n      }\n    }\n    image {\n      url\n    }\n    product {\n      id\n    }\n    variant {\n      id\n    }\n  }\n": typeof types.OrderLineFieldsFragmentDoc,
    "\n  fragment OrderReturnFields on Return {\n    id\n    name\n    status\n    totalQuantity\n    createdAt\n  }\n": typeof types.OrderReturnFieldsFragmentDoc,
    "\n  query ExportOrders {\n    orders {\n      edges {\n        node {\n          ...OrderFields\n          lineItems {\n            edges {\n              node {\n                ...OrderLineFields\n              }\n            }\n          }\n          returns {\n            edges {\n              node {\n                ...OrderReturnFields\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.ExportOrdersDocument,
    "\n  query ReadOrders($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      ... on Order {\n        ...OrderFields\n        lineItems(first: 25) {\n          nodes {\n            ...OrderLineFields\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n        returns(first: 5) {\n          nodes {\n            ...OrderReturnFields\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n": typeof types.ReadOrdersDocument,
    "\n  query ReadOrderLines($id: ID!, $after: String) {\n    order(id: $id) {\n      updatedAt\n      lineItems(first: 250, after: $after) {\n        nodes {\n          ...OrderLineFields\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": typeof types.ReadOrderLinesDocument,
    "\n  query ReadOrderReturns($id: ID!, $after: String) {\n    order(id: $id) {\n      updatedAt\n      returns(first: 250, after: $after) {\n        nodes {\n          ...OrderReturnFields\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": typeof types.ReadOrderReturnsDocument,
    "\n  query FindChangedOrders($query: String!, $after: String) {\n    page: orders(first: 250, after: $after, query: $query, sortKey: UPDATED_AT) {\n      nodes {\n        id\n        updatedAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.FindChangedOrdersDocument,
    "\n  query CountOrders {\n    total: ordersCount(limit: null) {\n      count\n      precision\n    }\n  }\n": typeof types.CountOrdersDocument,
    "\n  query ExportOrderIds {\n    orders {\n      edges {\n        node {\n          id\n          updatedAt\n        }\n      }\n    }\n  }\n": typeof types.ExportOrderIdsDocument,
    "\n  query ListOrders($first: Int!, $after: String) {\n    page: orders(first: $first, after: $after, sortKey: ID) {\n      nodes {\n        id\n        updatedAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.ListOrdersDocument,
    "\n  fragment ProductFields on Product {\n    id\n    title\n    handle\n    status\n    vendor\n    productType\n    descriptionHtml\n    tags\n    options {\n      name\n      position\n      values\n    }\n    featuredMedia {\n      preview {\n        image {\n          url\n        }\n      }\n    }\n    onlineStoreUrl\n    publishedAt\n    createdAt\n    updatedAt\n  }\n": typeof types.ProductFieldsFragmentDoc,
    "\n  fragment VariantFields on ProductVariant {\n    id\n    title\n    sku\n    barcode\n    position\n    price\n    compareAtPrice\n    selectedOptions {\n      name\n      value\n    }\n    image {\n      url\n    }\n    inventoryItem {\n      id\n    }\n    inventoryPolicy\n    updatedAt\n  }\n": typeof types.VariantFieldsFragmentDoc,
    "\n  fragment MediaFields on Media {\n    id\n    alt\n    ... on MediaImage {\n      image {\n        url\n        width\n        height\n      }\n    }\n  }\n": typeof types.MediaFieldsFragmentDoc,
    "\n  query ExportProducts {\n    products {\n      edges {\n        node {\n          ...ProductFields\n          variants {\n            edges {\n              node {\n                ...VariantFields\n              }\n            }\n          }\n          media {\n            edges {\n              node {\n                ...MediaFields\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.ExportProductsDocument,
    "\n  query ReadProducts($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      ... on Product {\n        ...ProductFields\n        variants(first: 25) {\n          nodes {\n            ...VariantFields\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n        media(first: 10) {\n          nodes {\n            ...MediaFields\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n": typeof types.ReadProductsDocument,
    "\n  query ReadVariants($id: ID!, $after: String) {\n    product(id: $id) {\n      updatedAt\n      variants(first: 250, after: $after) {\n        nodes {\n          ...VariantFields\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": typeof types.ReadVariantsDocument,
    "\n  query ReadMedia($id: ID!, $after: String) {\n    product(id: $id) {\n      updatedAt\n      media(first: 250, after: $after) {\n        nodes {\n          ...MediaFields\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": typeof types.ReadMediaDocument,
    "\n  query FindChangedProducts($query: String!, $after: String) {\n    page: products(first: 250, after: $after, query: $query, sortKey: UPDATED_AT) {\n      nodes {\n        id\n        updatedAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.FindChangedProductsDocument,
    "\n  query CountProducts {\n    total: productsCount(limit: null) {\n      count\n      precision\n    }\n  }\n": typeof types.CountProductsDocument,
    "\n  query ExportProductIds {\n    products {\n      edges {\n        node {\n          id\n          updatedAt\n        }\n      }\n    }\n  }\n": typeof types.ExportProductIdsDocument,
    "\n  query ListProducts($first: Int!, $after: String) {\n    page: products(first: $first, after: $after, sortKey: ID) {\n      nodes {\n        id\n        updatedAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.ListProductsDocument,
    "\n  query ReadShop {\n    shop {\n      id\n      name\n      email\n      contactEmail\n      myshopifyDomain\n      primaryDomain {\n        host\n      }\n      currencyCode\n      currencyFormats {\n        moneyFormat\n      }\n      ianaTimezone\n      shopAddress {\n        countryCodeV2\n      }\n      plan {\n        publicDisplayName\n      }\n      orderNumberFormatPrefix\n      orderNumberFormatSuffix\n      shopPolicies {\n        type\n        title\n        body\n        url\n        updatedAt\n      }\n    }\n    shopLocales {\n      locale\n      primary\n      published\n    }\n  }\n": typeof types.ReadShopDocument,
    "\n  query ReadLocations($after: String) {\n    locations(first: 100, after: $after, includeInactive: true, includeLegacy: true) {\n      nodes {\n        id\n        name\n        isActive\n        address {\n          city\n          countryCode\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.ReadLocationsDocument,
    "\n  query ReadInstallation {\n    currentAppInstallation {\n      id\n      accessScopes {\n        handle\n      }\n    }\n  }\n": typeof types.ReadInstallationDocument,
    "\n  query ReadAppInstallation {\n    currentAppInstallation {\n      id\n    }\n  }\n": typeof types.ReadAppInstallationDocument,
    "\n  mutation SetAppMetafields($metafields: [MetafieldsSetInput!]!) {\n    metafieldsSet(metafields: $metafields) {\n      metafields {\n        key\n      }\n      userErrors {\n        code\n        elementIndex\n        field\n        message\n      }\n    }\n  }\n": typeof types.SetAppMetafieldsDocument,
    "\n  mutation DeleteAppMetafields($metafields: [MetafieldIdentifierInput!]!) {\n    metafieldsDelete(metafields: $metafields) {\n      deletedMetafields {\n        key\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n": typeof types.DeleteAppMetafieldsDocument,
};
const documents: Documents = {
    "\n  mutation StartBulkOperation($query: String!) {\n    bulkOperationRunQuery(query: $query) {\n      bulkOperation {\n        id\n        status\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.StartBulkOperationDocument,
    "\n  query ReadBulkOperation($id: ID!) {\n    bulkOperation(id: $id) {\n      id\n      status\n      errorCode\n      objectCount\n      fileSize\n      url\n      partialDataUrl\n    }\n  }\n": types.ReadBulkOperationDocument,
    "\n  query ExportLocationIds {\n    locations {\n      edges {\n        node {\n          id\n        }\n      }\n    }\n  }\n": types.ExportLocationIdsDocument,
    "\n  fragment AddressFields on MailingAddress {\n    name\n    firstName\n    lastName\n    company\n    address1\n    address2\n    city\n    province\n    provinceCode\n    zip\n    country\n    countryCodeV2\n    phone\n  }\n": types.AddressFieldsFragmentDoc,
    "\n  fragment CustomerFields on Customer {\n    id\n    firstName\n    lastName\n    displayName\n    defaultEmailAddress {\n      emailAddress\n      marketingState\n    }\n    defaultPhoneNumber {\n      phoneNumber\n    }\n    locale\n    state\n    verifiedEmail\n    tags\n    note\n    numberOfOrders\n    amountSpent {\n      amount\n      currencyCode\n    }\n    defaultAddress {\n      ...AddressFields\n    }\n    createdAt\n    updatedAt\n  }\n": types.CustomerFieldsFragmentDoc,
    "\n  query ExportCustomers {\n    customers {\n      edges {\n        node {\n          ...CustomerFields\n        }\n      }\n    }\n  }\n": types.ExportCustomersDocument,
    "\n  query ReadCustomers($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      ... on Customer {\n        ...CustomerFields\n      }\n    }\n  }\n": types.ReadCustomersDocument,
    "\n  query FindChangedCustomers($query: String!, $after: String) {\n    page: customers(first: 250, after: $after, query: $query, sortKey: UPDATED_AT) {\n      nodes {\n        id\n        updatedAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.FindChangedCustomersDocument,
    "\n  query CountCustomers {\n    total: customersCount(limit: null) {\n      count\n      precision\n    }\n  }\n": types.CountCustomersDocument,
    "\n  query ExportCustomerIds {\n    customers {\n      edges {\n        node {\n          id\n          updatedAt\n          numberOfOrders\n        }\n      }\n    }\n  }\n": types.ExportCustomerIdsDocument,
    "\n  query ListCustomers($first: Int!, $after: String) {\n    page: customers(first: $first, after: $after, sortKey: ID) {\n      nodes {\n        id\n        updatedAt\n        numberOfOrders\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.ListCustomersDocument,
    "\n  query FindDiscountCodes($query: String!, $first: Int!) {\n    discountNodes(first: $first, query: $query, sortKey: CREATED_AT, reverse: true) {\n      nodes {\n        id\n        discount {\n          __typename\n          ... on DiscountCodeBasic {\n            title\n            status\n            summary\n            endsAt\n            usageLimit\n            asyncUsageCount\n            codes(first: 1) {\n              nodes {\n                code\n              }\n            }\n          }\n          ... on DiscountCodeBxgy {\n            title\n            status\n            summary\n            endsAt\n            usageLimit\n            asyncUsageCount\n            codes(first: 1) {\n              nodes {\n                code\n              }\n            }\n          }\n          ... on DiscountCodeFreeShipping {\n            title\n            status\n            summary\n            endsAt\n            usageLimit\n            asyncUsageCount\n            codes(first: 1) {\n              nodes {\n                code\n              }\n            }\n          }\n          ... on DiscountCodeApp {\n            title\n            status\n            endsAt\n            usageLimit\n            asyncUsageCount\n            codes(first: 1) {\n              nodes {\n                code\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n": types.FindDiscountCodesDocument,
    "\n  fragment InventoryItemFields on InventoryItem {\n    id\n    sku\n    tracked\n    requiresShipping\n    updatedAt\n  }\n": types.InventoryItemFieldsFragmentDoc,
    "\n  fragment InventoryLevelFields on InventoryLevel {\n    id\n    location {\n      id\n    }\n    updatedAt\n    quantities(names: [\"available\", \"committed\", \"incoming\", \"on_hand\"]) {\n      name\n      quantity\n    }\n  }\n": types.InventoryLevelFieldsFragmentDoc,
    "\n  query ExportInventory {\n    inventoryItems {\n      edges {\n        node {\n          ...InventoryItemFields\n          inventoryLevels {\n            edges {\n              node {\n                ...InventoryLevelFields\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n": types.ExportInventoryDocument,
    "\n  query ReadInventory($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      ... on InventoryItem {\n        ...InventoryItemFields\n        inventoryLevels(first: 10) {\n          nodes {\n            ...InventoryLevelFields\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n": types.ReadInventoryDocument,
    "\n  query ReadInventoryLevels($id: ID!, $after: String) {\n    inventoryItem(id: $id) {\n      updatedAt\n      inventoryLevels(first: 250, after: $after) {\n        nodes {\n          ...InventoryLevelFields\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": types.ReadInventoryLevelsDocument,
    "\n  query FindChangedInventoryItems($query: String!, $after: String) {\n    page: inventoryItems(first: 250, after: $after, query: $query) {\n      nodes {\n        id\n        updatedAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.FindChangedInventoryItemsDocument,
    "\n  query FindChangedInventoryLevels($locationId: ID!, $query: String!, $after: String) {\n    location(id: $locationId) {\n      page: inventoryLevels(first: 250, after: $after, query: $query) {\n        nodes {\n          updatedAt\n          item {\n            id\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": types.FindChangedInventoryLevelsDocument,
    "\n  query ExportInventoryItemIds {\n    inventoryItems {\n      edges {\n        node {\n          id\n          updatedAt\n          locationsCount {\n            count\n          }\n        }\n      }\n    }\n  }\n": types.ExportInventoryItemIdsDocument,
    "\n  query ListInventoryItems($first: Int!, $after: String) {\n    page: inventoryItems(first: $first, after: $after) {\n      nodes {\n        id\n        updatedAt\n        locationsCount {\n          count\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.ListInventoryItemsDocument,
    "\n  fragment OrderFields on Order {\n    id\n    name\n    number\n    confirmationNumber\n    customer {\n      id\n    }\n    email\n    phone\n    customerLocale\n    createdAt\n    processedAt\n    updatedAt\n    closedAt\n    cancelledAt\n    cancelReason\n    displayFinancialStatus\n    displayFulfillmentStatus\n    returnStatus\n    currencyCode\n    presentmentCurrencyCode\n    originalTotalPriceSet {\n      shopMoney {\n        amount\n      }\n    }\n    currentTotalPriceSet {\n      shopMoney {\n        amount\n      }\n    }\n    currentSubtotalPriceSet {\n      shopMoney {\n        amount\n      }\n    }\n    currentTotalTaxSet {\n      shopMoney {\n        amount\n      }\n    }\n    currentShippingPriceSet {\n      shopMoney {\n        amount\n      }\n    }\n    currentTotalDiscountsSet {\n      shopMoney {\n        amount\n      }\n    }\n    totalRefundedSet {\n      shopMoney {\n        amount\n      }\n    }\n    totalOutstandingSet {\n      shopMoney {\n        amount\n      }\n    }\n    edited\n    test\n    sourceName\n    statusPageUrl\n    note\n    tags\n    discountCodes\n    paymentGatewayNames\n    customAttributes {\n      key\n      value\n    }\n    shippingLine {\n      title\n      code\n      carrierIdentifier\n      currentDiscountedPriceSet {\n        shopMoney {\n          amount\n        }\n      }\n    }\n    shippingAddress {\n      ...AddressFields\n    }\n    billingAddress {\n      ...AddressFields\n    }\n    fulfillments {\n      id\n      name\n      status\n      displayStatus\n      totalQuantity\n      createdAt\n      updatedAt\n      inTransitAt\n      deliveredAt\n      estimatedDeliveryAt\n      trackingInfo {\n        company\n        number\n        url\n      }\n    }\n    refunds {\n      id\n      createdAt\n      note\n      totalRefundedSet {\n        shopMoney {\n          amount\n        }\n      }\n    }\n  }\n": types.OrderFieldsFragmentDoc,
    "\n  fragment OrderLineFields on LineItem {\n    id\n    title\n    variantTitle\n    sku\n    vendor\n    quantity\n    currentQuantity\n    unfulfilledQuantity\n    requiresShipping\n    customAttributes {\n      key\n      value\n    }\n    originalUnitPriceSet {\n      shopMoney {\n        amount\n      }\n    }\n    discountedTotalSet(withCodeDiscounts: true) {\n      shopMoney {\n        amount\n      }\n    }\n    image {\n      url\n    }\n    product {\n      id\n    }\n    variant {\n      id\n    }\n  }\n": types.OrderLineFieldsFragmentDoc,
    "\n  fragment OrderReturnFields on Return {\n    id\n    name\n    status\n    totalQuantity\n    createdAt\n  }\n": types.OrderReturnFieldsFragmentDoc,
    "\n  query ExportOrders {\n    orders {\n      edges {\n        node {\n          ...OrderFields\n          lineItems {\n            edges {\n              node {\n                ...OrderLineFields\n              }\n            }\n          }\n          returns {\n            edges {\n              node {\n                ...OrderReturnFields\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n": types.ExportOrdersDocument,
    "\n  query ReadOrders($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      ... on Order {\n        ...OrderFields\n        lineItems(first: 25) {\n          nodes {\n            ...OrderLineFields\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n        returns(first: 5) {\n          nodes {\n            ...OrderReturnFields\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n": types.ReadOrdersDocument,
    "\n  query ReadOrderLines($id: ID!, $after: String) {\n    order(id: $id) {\n      updatedAt\n      lineItems(first: 250, after: $after) {\n        nodes {\n          ...OrderLineFields\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": types.ReadOrderLinesDocument,
    "\n  query ReadOrderReturns($id: ID!, $after: String) {\n    order(id: $id) {\n      updatedAt\n      returns(first: 250, after: $after) {\n        nodes {\n          ...OrderReturnFields\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": types.ReadOrderReturnsDocument,
    "\n  query FindChangedOrders($query: String!, $after: String) {\n    page: orders(first: 250, after: $after, query: $query, sortKey: UPDATED_AT) {\n      nodes {\n        id\n        updatedAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.FindChangedOrdersDocument,
    "\n  query CountOrders {\n    total: ordersCount(limit: null) {\n      count\n      precision\n    }\n  }\n": types.CountOrdersDocument,
    "\n  query ExportOrderIds {\n    orders {\n      edges {\n        node {\n          id\n          updatedAt\n        }\n      }\n    }\n  }\n": types.ExportOrderIdsDocument,
    "\n  query ListOrders($first: Int!, $after: String) {\n    page: orders(first: $first, after: $after, sortKey: ID) {\n      nodes {\n        id\n        updatedAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.ListOrdersDocument,
    "\n  fragment ProductFields on Product {\n    id\n    title\n    handle\n    status\n    vendor\n    productType\n    descriptionHtml\n    tags\n    options {\n      name\n      position\n      values\n    }\n    featuredMedia {\n      preview {\n        image {\n          url\n        }\n      }\n    }\n    onlineStoreUrl\n    publishedAt\n    createdAt\n    updatedAt\n  }\n": types.ProductFieldsFragmentDoc,
    "\n  fragment VariantFields on ProductVariant {\n    id\n    title\n    sku\n    barcode\n    position\n    price\n    compareAtPrice\n    selectedOptions {\n      name\n      value\n    }\n    image {\n      url\n    }\n    inventoryItem {\n      id\n    }\n    inventoryPolicy\n    updatedAt\n  }\n": types.VariantFieldsFragmentDoc,
    "\n  fragment MediaFields on Media {\n    id\n    alt\n    ... on MediaImage {\n      image {\n        url\n        width\n        height\n      }\n    }\n  }\n": types.MediaFieldsFragmentDoc,
    "\n  query ExportProducts {\n    products {\n      edges {\n        node {\n          ...ProductFields\n          variants {\n            edges {\n              node {\n                ...VariantFields\n              }\n            }\n          }\n          media {\n            edges {\n              node {\n                ...MediaFields\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n": types.ExportProductsDocument,
    "\n  query ReadProducts($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      ... on Product {\n        ...ProductFields\n        variants(first: 25) {\n          nodes {\n            ...VariantFields\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n        media(first: 10) {\n          nodes {\n            ...MediaFields\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n": types.ReadProductsDocument,
    "\n  query ReadVariants($id: ID!, $after: String) {\n    product(id: $id) {\n      updatedAt\n      variants(first: 250, after: $after) {\n        nodes {\n          ...VariantFields\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": types.ReadVariantsDocument,
    "\n  query ReadMedia($id: ID!, $after: String) {\n    product(id: $id) {\n      updatedAt\n      media(first: 250, after: $after) {\n        nodes {\n          ...MediaFields\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": types.ReadMediaDocument,
    "\n  query FindChangedProducts($query: String!, $after: String) {\n    page: products(first: 250, after: $after, query: $query, sortKey: UPDATED_AT) {\n      nodes {\n        id\n        updatedAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.FindChangedProductsDocument,
    "\n  query CountProducts {\n    total: productsCount(limit: null) {\n      count\n      precision\n    }\n  }\n": types.CountProductsDocument,
    "\n  query ExportProductIds {\n    products {\n      edges {\n        node {\n          id\n          updatedAt\n        }\n      }\n    }\n  }\n": types.ExportProductIdsDocument,
    "\n  query ListProducts($first: Int!, $after: String) {\n    page: products(first: $first, after: $after, sortKey: ID) {\n      nodes {\n        id\n        updatedAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.ListProductsDocument,
    "\n  query ReadShop {\n    shop {\n      id\n      name\n      email\n      contactEmail\n      myshopifyDomain\n      primaryDomain {\n        host\n      }\n      currencyCode\n      currencyFormats {\n        moneyFormat\n      }\n      ianaTimezone\n      shopAddress {\n        countryCodeV2\n      }\n      plan {\n        publicDisplayName\n      }\n      orderNumberFormatPrefix\n      orderNumberFormatSuffix\n      shopPolicies {\n        type\n        title\n        body\n        url\n        updatedAt\n      }\n    }\n    shopLocales {\n      locale\n      primary\n      published\n    }\n  }\n": types.ReadShopDocument,
    "\n  query ReadLocations($after: String) {\n    locations(first: 100, after: $after, includeInactive: true, includeLegacy: true) {\n      nodes {\n        id\n        name\n        isActive\n        address {\n          city\n          countryCode\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.ReadLocationsDocument,
    "\n  query ReadInstallation {\n    currentAppInstallation {\n      id\n      accessScopes {\n        handle\n      }\n    }\n  }\n": types.ReadInstallationDocument,
    "\n  query ReadAppInstallation {\n    currentAppInstallation {\n      id\n    }\n  }\n": types.ReadAppInstallationDocument,
    "\n  mutation SetAppMetafields($metafields: [MetafieldsSetInput!]!) {\n    metafieldsSet(metafields: $metafields) {\n      metafields {\n        key\n      }\n      userErrors {\n        code\n        elementIndex\n        field\n        message\n      }\n    }\n  }\n": types.SetAppMetafieldsDocument,
    "\n  mutation DeleteAppMetafields($metafields: [MetafieldIdentifierInput!]!) {\n    metafieldsDelete(metafields: $metafields) {\n      deletedMetafields {\n        key\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n": types.DeleteAppMetafieldsDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartBulkOperation($query: String!) {\n    bulkOperationRunQuery(query: $query) {\n      bulkOperation {\n        id\n        status\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): typeof import('./graphql').StartBulkOperationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadBulkOperation($id: ID!) {\n    bulkOperation(id: $id) {\n      id\n      status\n      errorCode\n      objectCount\n      fileSize\n      url\n      partialDataUrl\n    }\n  }\n"): typeof import('./graphql').ReadBulkOperationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ExportLocationIds {\n    locations {\n      edges {\n        node {\n          id\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ExportLocationIdsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AddressFields on MailingAddress {\n    name\n    firstName\n    lastName\n    company\n    address1\n    address2\n    city\n    province\n    provinceCode\n    zip\n    country\n    countryCodeV2\n    phone\n  }\n"): typeof import('./graphql').AddressFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CustomerFields on Customer {\n    id\n    firstName\n    lastName\n    displayName\n    defaultEmailAddress {\n      emailAddress\n      marketingState\n    }\n    defaultPhoneNumber {\n      phoneNumber\n    }\n    locale\n    state\n    verifiedEmail\n    tags\n    note\n    numberOfOrders\n    amountSpent {\n      amount\n      currencyCode\n    }\n    defaultAddress {\n      ...AddressFields\n    }\n    createdAt\n    updatedAt\n  }\n"): typeof import('./graphql').CustomerFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ExportCustomers {\n    customers {\n      edges {\n        node {\n          ...CustomerFields\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ExportCustomersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadCustomers($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      ... on Customer {\n        ...CustomerFields\n      }\n    }\n  }\n"): typeof import('./graphql').ReadCustomersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FindChangedCustomers($query: String!, $after: String) {\n    page: customers(first: 250, after: $after, query: $query, sortKey: UPDATED_AT) {\n      nodes {\n        id\n        updatedAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql').FindChangedCustomersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CountCustomers {\n    total: customersCount(limit: null) {\n      count\n      precision\n    }\n  }\n"): typeof import('./graphql').CountCustomersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ExportCustomerIds {\n    customers {\n      edges {\n        node {\n          id\n          updatedAt\n          numberOfOrders\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ExportCustomerIdsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ListCustomers($first: Int!, $after: String) {\n    page: customers(first: $first, after: $after, sortKey: ID) {\n      nodes {\n        id\n        updatedAt\n        numberOfOrders\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql').ListCustomersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FindDiscountCodes($query: String!, $first: Int!) {\n    discountNodes(first: $first, query: $query, sortKey: CREATED_AT, reverse: true) {\n      nodes {\n        id\n        discount {\n          __typename\n          ... on DiscountCodeBasic {\n            title\n            status\n            summary\n            endsAt\n            usageLimit\n            asyncUsageCount\n            codes(first: 1) {\n              nodes {\n                code\n              }\n            }\n          }\n          ... on DiscountCodeBxgy {\n            title\n            status\n            summary\n            endsAt\n            usageLimit\n            asyncUsageCount\n            codes(first: 1) {\n              nodes {\n                code\n              }\n            }\n          }\n          ... on DiscountCodeFreeShipping {\n            title\n            status\n            summary\n            endsAt\n            usageLimit\n            asyncUsageCount\n            codes(first: 1) {\n              nodes {\n                code\n              }\n            }\n          }\n          ... on DiscountCodeApp {\n            title\n            status\n            endsAt\n            usageLimit\n            asyncUsageCount\n            codes(first: 1) {\n              nodes {\n                code\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').FindDiscountCodesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment InventoryItemFields on InventoryItem {\n    id\n    sku\n    tracked\n    requiresShipping\n    updatedAt\n  }\n"): typeof import('./graphql').InventoryItemFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment InventoryLevelFields on InventoryLevel {\n    id\n    location {\n      id\n    }\n    updatedAt\n    quantities(names: [\"available\", \"committed\", \"incoming\", \"on_hand\"]) {\n      name\n      quantity\n    }\n  }\n"): typeof import('./graphql').InventoryLevelFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ExportInventory {\n    inventoryItems {\n      edges {\n        node {\n          ...InventoryItemFields\n          inventoryLevels {\n            edges {\n              node {\n                ...InventoryLevelFields\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ExportInventoryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadInventory($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      ... on InventoryItem {\n        ...InventoryItemFields\n        inventoryLevels(first: 10) {\n          nodes {\n            ...InventoryLevelFields\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ReadInventoryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadInventoryLevels($id: ID!, $after: String) {\n    inventoryItem(id: $id) {\n      updatedAt\n      inventoryLevels(first: 250, after: $after) {\n        nodes {\n          ...InventoryLevelFields\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ReadInventoryLevelsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FindChangedInventoryItems($query: String!, $after: String) {\n    page: inventoryItems(first: 250, after: $after, query: $query) {\n      nodes {\n        id\n        updatedAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql').FindChangedInventoryItemsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FindChangedInventoryLevels($locationId: ID!, $query: String!, $after: String) {\n    location(id: $locationId) {\n      page: inventoryLevels(first: 250, after: $after, query: $query) {\n        nodes {\n          updatedAt\n          item {\n            id\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').FindChangedInventoryLevelsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ExportInventoryItemIds {\n    inventoryItems {\n      edges {\n        node {\n          id\n          updatedAt\n          locationsCount {\n            count\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ExportInventoryItemIdsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ListInventoryItems($first: Int!, $after: String) {\n    page: inventoryItems(first: $first, after: $after) {\n      nodes {\n        id\n        updatedAt\n        locationsCount {\n          count\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql').ListInventoryItemsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OrderFields on Order {\n    id\n    name\n    number\n    confirmationNumber\n    customer {\n      id\n    }\n    email\n    phone\n    customerLocale\n    createdAt\n    processedAt\n    updatedAt\n    closedAt\n    cancelledAt\n    cancelReason\n    displayFinancialStatus\n    displayFulfillmentStatus\n    returnStatus\n    currencyCode\n    presentmentCurrencyCode\n    originalTotalPriceSet {\n      shopMoney {\n        amount\n      }\n    }\n    currentTotalPriceSet {\n      shopMoney {\n        amount\n      }\n    }\n    currentSubtotalPriceSet {\n      shopMoney {\n        amount\n      }\n    }\n    currentTotalTaxSet {\n      shopMoney {\n        amount\n      }\n    }\n    currentShippingPriceSet {\n      shopMoney {\n        amount\n      }\n    }\n    currentTotalDiscountsSet {\n      shopMoney {\n        amount\n      }\n    }\n    totalRefundedSet {\n      shopMoney {\n        amount\n      }\n    }\n    totalOutstandingSet {\n      shopMoney {\n        amount\n      }\n    }\n    edited\n    test\n    sourceName\n    statusPageUrl\n    note\n    tags\n    discountCodes\n    paymentGatewayNames\n    customAttributes {\n      key\n      value\n    }\n    shippingLine {\n      title\n      code\n      carrierIdentifier\n      currentDiscountedPriceSet {\n        shopMoney {\n          amount\n        }\n      }\n    }\n    shippingAddress {\n      ...AddressFields\n    }\n    billingAddress {\n      ...AddressFields\n    }\n    fulfillments {\n      id\n      name\n      status\n      displayStatus\n      totalQuantity\n      createdAt\n      updatedAt\n      inTransitAt\n      deliveredAt\n      estimatedDeliveryAt\n      trackingInfo {\n        company\n        number\n        url\n      }\n    }\n    refunds {\n      id\n      createdAt\n      note\n      totalRefundedSet {\n        shopMoney {\n          amount\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').OrderFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OrderLineFields on LineItem {\n    id\n    title\n    variantTitle\n    sku\n    vendor\n    quantity\n    currentQuantity\n    unfulfilledQuantity\n    requiresShipping\n    customAttributes {\n      key\n      value\n    }\n    originalUnitPriceSet {\n      shopMoney {\n        amount\n      }\n    }\n    discountedTotalSet(withCodeDiscounts: true) {\n      shopMoney {\n        amount\n      }\n    }\n    image {\n      url\n    }\n    product {\n      id\n    }\n    variant {\n      id\n    }\n  }\n"): typeof import('./graphql').OrderLineFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OrderReturnFields on Return {\n    id\n    name\n    status\n    totalQuantity\n    createdAt\n  }\n"): typeof import('./graphql').OrderReturnFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ExportOrders {\n    orders {\n      edges {\n        node {\n          ...OrderFields\n          lineItems {\n            edges {\n              node {\n                ...OrderLineFields\n              }\n            }\n          }\n          returns {\n            edges {\n              node {\n                ...OrderReturnFields\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ExportOrdersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadOrders($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      ... on Order {\n        ...OrderFields\n        lineItems(first: 25) {\n          nodes {\n            ...OrderLineFields\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n        returns(first: 5) {\n          nodes {\n            ...OrderReturnFields\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ReadOrdersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadOrderLines($id: ID!, $after: String) {\n    order(id: $id) {\n      updatedAt\n      lineItems(first: 250, after: $after) {\n        nodes {\n          ...OrderLineFields\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ReadOrderLinesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadOrderReturns($id: ID!, $after: String) {\n    order(id: $id) {\n      updatedAt\n      returns(first: 250, after: $after) {\n        nodes {\n          ...OrderReturnFields\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ReadOrderReturnsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FindChangedOrders($query: String!, $after: String) {\n    page: orders(first: 250, after: $after, query: $query, sortKey: UPDATED_AT) {\n      nodes {\n        id\n        updatedAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql').FindChangedOrdersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CountOrders {\n    total: ordersCount(limit: null) {\n      count\n      precision\n    }\n  }\n"): typeof import('./graphql').CountOrdersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ExportOrderIds {\n    orders {\n      edges {\n        node {\n          id\n          updatedAt\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ExportOrderIdsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ListOrders($first: Int!, $after: String) {\n    page: orders(first: $first, after: $after, sortKey: ID) {\n      nodes {\n        id\n        updatedAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql').ListOrdersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProductFields on Product {\n    id\n    title\n    handle\n    status\n    vendor\n    productType\n    descriptionHtml\n    tags\n    options {\n      name\n      position\n      values\n    }\n    featuredMedia {\n      preview {\n        image {\n          url\n        }\n      }\n    }\n    onlineStoreUrl\n    publishedAt\n    createdAt\n    updatedAt\n  }\n"): typeof import('./graphql').ProductFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment VariantFields on ProductVariant {\n    id\n    title\n    sku\n    barcode\n    position\n    price\n    compareAtPrice\n    selectedOptions {\n      name\n      value\n    }\n    image {\n      url\n    }\n    inventoryItem {\n      id\n    }\n    inventoryPolicy\n    updatedAt\n  }\n"): typeof import('./graphql').VariantFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MediaFields on Media {\n    id\n    alt\n    ... on MediaImage {\n      image {\n        url\n        width\n        height\n      }\n    }\n  }\n"): typeof import('./graphql').MediaFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ExportProducts {\n    products {\n      edges {\n        node {\n          ...ProductFields\n          variants {\n            edges {\n              node {\n                ...VariantFields\n              }\n            }\n          }\n          media {\n            edges {\n              node {\n                ...MediaFields\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ExportProductsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadProducts($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      ... on Product {\n        ...ProductFields\n        variants(first: 25) {\n          nodes {\n            ...VariantFields\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n        media(first: 10) {\n          nodes {\n            ...MediaFields\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ReadProductsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadVariants($id: ID!, $after: String) {\n    product(id: $id) {\n      updatedAt\n      variants(first: 250, after: $after) {\n        nodes {\n          ...VariantFields\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ReadVariantsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadMedia($id: ID!, $after: String) {\n    product(id: $id) {\n      updatedAt\n      media(first: 250, after: $after) {\n        nodes {\n          ...MediaFields\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ReadMediaDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FindChangedProducts($query: String!, $after: String) {\n    page: products(first: 250, after: $after, query: $query, sortKey: UPDATED_AT) {\n      nodes {\n        id\n        updatedAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql').FindChangedProductsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CountProducts {\n    total: productsCount(limit: null) {\n      count\n      precision\n    }\n  }\n"): typeof import('./graphql').CountProductsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ExportProductIds {\n    products {\n      edges {\n        node {\n          id\n          updatedAt\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ExportProductIdsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ListProducts($first: Int!, $after: String) {\n    page: products(first: $first, after: $after, sortKey: ID) {\n      nodes {\n        id\n        updatedAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql').ListProductsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadShop {\n    shop {\n      id\n      name\n      email\n      contactEmail\n      myshopifyDomain\n      primaryDomain {\n        host\n      }\n      currencyCode\n      currencyFormats {\n        moneyFormat\n      }\n      ianaTimezone\n      shopAddress {\n        countryCodeV2\n      }\n      plan {\n        publicDisplayName\n      }\n      orderNumberFormatPrefix\n      orderNumberFormatSuffix\n      shopPolicies {\n        type\n        title\n        body\n        url\n        updatedAt\n      }\n    }\n    shopLocales {\n      locale\n      primary\n      published\n    }\n  }\n"): typeof import('./graphql').ReadShopDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadLocations($after: String) {\n    locations(first: 100, after: $after, includeInactive: true, includeLegacy: true) {\n      nodes {\n        id\n        name\n        isActive\n        address {\n          city\n          countryCode\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql').ReadLocationsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadInstallation {\n    currentAppInstallation {\n      id\n      accessScopes {\n        handle\n      }\n    }\n  }\n"): typeof import('./graphql').ReadInstallationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadAppInstallation {\n    currentAppInstallation {\n      id\n    }\n  }\n"): typeof import('./graphql').ReadAppInstallationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetAppMetafields($metafields: [MetafieldsSetInput!]!) {\n    metafieldsSet(metafields: $metafields) {\n      metafields {\n        key\n      }\n      userErrors {\n        code\n        elementIndex\n        field\n        message\n      }\n    }\n  }\n"): typeof import('./graphql').SetAppMetafieldsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteAppMetafields($metafields: [MetafieldIdentifierInput!]!) {\n    metafieldsDelete(metafields: $metafields) {\n      deletedMetafields {\n        key\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n"): typeof import('./graphql').DeleteAppMetafieldsDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
