/** A route's `meta`: what the browser calls the page, the same words that stand above it. */
export const pageTitle = (title: string) => [{ title: `${title} · Doorbell` }];
