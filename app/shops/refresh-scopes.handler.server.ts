import { refreshScopes } from "./refresh-scopes.server";

/** Runs refreshScopesJob. */
export const handleRefreshScopes = ({ shopId }: { shopId: number }) => refreshScopes(shopId);
