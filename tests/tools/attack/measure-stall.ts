/**
 * Runs `work` and gives the longest time, in ms of processor time, that this thread came to nothing else meanwhile. By its
 * own processor's clock: on a busy machine waiting for a turn is nobody's fault.
 */
export async function measureStall(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let before = process.threadCpuUsage();
  const look = () => {
    const now = process.threadCpuUsage();
    longest = Math.max(longest, (now.user + now.system - before.user - before.system) / 1_000);
    before = now;
  };
  const timer = setInterval(look, 5);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  look();
  return longest;
}
