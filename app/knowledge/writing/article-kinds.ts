/** What an article is: an ordinary one, or a policy, of which a shop has one each. */
export const ARTICLE_KINDS = ["article", "shipping", "returns", "taxes", "contact"] as const;
export type ArticleKind = (typeof ARTICLE_KINDS)[number];

export const ARTICLE_STATUSES = ["draft", "published"] as const;
export type ArticleStatus = (typeof ARTICLE_STATUSES)[number];
