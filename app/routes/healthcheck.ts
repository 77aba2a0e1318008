import { checkHealth } from "~/check-health.server";

/** 200 when the database, the job queue and the migrations are as they must be, 503 with what is wrong otherwise. */
export async function loader() {
  const health = await checkHealth();
  return Response.json(health, {
    status: health.status === "ok" ? 200 : 503,
    headers: { "Cache-Control": "no-store" },
  });
}
