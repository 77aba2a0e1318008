-- CreateTable: jobs that ended without being done, one row for the same work however often it ended.
CREATE TABLE "ended_jobs" (
    "shop_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "task" TEXT NOT NULL,
    "job_key" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "queue_name" TEXT,
    "priority" INTEGER NOT NULL DEFAULT 0,
    "max_attempts" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "times" INTEGER NOT NULL DEFAULT 1,
    "ended_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "next_round_at" TIMESTAMPTZ(3),

    CONSTRAINT "ended_jobs_pkey" PRIMARY KEY ("shop_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ended_jobs_shop_id_task_job_key_key" ON "ended_jobs"("shop_id", "task", "job_key");

-- CreateIndex
CREATE INDEX "ended_jobs_shop_id_ended_at_idx" ON "ended_jobs"("shop_id", "ended_at");

-- What is still on its way, for figures over all shops: each is as small as the backlog.
CREATE INDEX "outbound_deliveries_unsent" ON "outbound_deliveries" ("shop_id", "queued_at") WHERE "state" IN ('queued', 'sending');
CREATE INDEX "outbound_deliveries_failed" ON "outbound_deliveries" ("shop_id", "last_attempt_at") WHERE "state" = 'failed';
CREATE INDEX "inbound_deliveries_unread" ON "inbound_deliveries" ("shop_id", "received_at") WHERE "state" <> 'processed';

-- How often in a row a resource's sync failed. Counted where the failure is noted, whoever notes it. From 40 on the clock
-- leaves it alone (app/commerce/sweep/schedule-sync.server.ts), until an object of it could be read.
ALTER TABLE "sync_states" ADD COLUMN "failures" INTEGER NOT NULL DEFAULT 0;

-- One expression and \x3b for a semicolon: the migration tool splits the file at semicolons.
CREATE FUNCTION count_sync_failures() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN
  NEW.failures := CASE
    WHEN NEW.failed_at IS NULL THEN 0
    WHEN NEW.failed_at IS DISTINCT FROM OLD.failed_at THEN OLD.failures + 1
    WHEN OLD.failures >= 40 AND NEW.last_refresh_at IS DISTINCT FROM OLD.last_refresh_at THEN 0
    ELSE NEW.failures END\x3b
  RETURN NEW\x3b
END';

CREATE TRIGGER sync_states_failures BEFORE UPDATE OF failed_at, last_refresh_at ON "sync_states"
  FOR EACH ROW EXECUTE FUNCTION count_sync_failures();
