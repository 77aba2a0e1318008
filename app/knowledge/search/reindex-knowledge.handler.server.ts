import { reindexKnowledge } from "./reindex-knowledge.server";

export const handleReindexKnowledge = ({ shopId }: { shopId: number }): Promise<void> =>
  reindexKnowledge(shopId);
