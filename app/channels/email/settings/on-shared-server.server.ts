import { getEnvironment } from "~/env.server";
import { NotNowError } from "~/sending/not-now-error";

let taken = 0;

/**
 * Runs `send` over the platform's own mail server, which may take three quarters of this process's places: should it
 * hang, shops with a server of their own still get through. Throws NotNowError when all are taken.
 */
export async function onSharedServer<T>(send: () => Promise<T>): Promise<T> {
  const places = Math.max(1, Math.floor(getEnvironment().SENDING_CONCURRENCY * 0.75));
  if (taken >= places) throw new NotNowError();
  taken += 1;
  try {
    return await send();
  } finally {
    taken -= 1;
  }
}
