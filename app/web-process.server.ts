import { endSearches } from "./conversations/search/search-pool.server";
import { pool } from "./database/db.server";
import { endPipelines } from "./database/pipeline.server";
import { prepareLexicons } from "./knowledge/search/concepts/lexicon";
import { chooseRequestId, withLogContext } from "./log-context.server";
import { logger } from "./logger.server";
import { measureRequest } from "./metrics/request-metrics.server";
import { answerProbe } from "./operations/answer-probe.server";
import { markStopping } from "./operations/process-state";
import { countStream, endStreams } from "./realtime/open-streams.server";

/**
 * What server.ts needs of the app. It takes it from the app's build, through entry.server: a copy of its own of these
 * modules would know neither the app's streams and connections nor which request is handled.
 */
export const webProcess = {
  answerProbe,
  chooseRequestId,
  countStream,
  endStreams,
  logger,
  markStopping,
  measureRequest,
  prepareLexicons,
  withLogContext,
  /** Gives the database back its connections, when nothing is handled any more. */
  async disconnect(): Promise<void> {
    await Promise.all([pool.end(), endPipelines(), endSearches()]);
  },
};
