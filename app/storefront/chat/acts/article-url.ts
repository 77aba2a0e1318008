/** Path of an article in the shop ("/apps/help/articles/returns"); null until it is known where the app is mounted. */
export function articleUrl(proxyPath: string | null, slug: string): string | null {
  return proxyPath === null ? null : `${proxyPath}/articles/${encodeURIComponent(slug)}`;
}
