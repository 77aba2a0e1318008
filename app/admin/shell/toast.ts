/** Says briefly that something was done, in Shopify admin's own way. Never for errors: those stay beside what failed. */
export function toast(message: string): void {
  globalThis.shopify?.toast.show(message);
}
