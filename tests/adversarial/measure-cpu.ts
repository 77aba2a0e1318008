/** Milliseconds of CPU that this thread spends on `work`. Waiting and other processes do not count. */
export async function measureCpu(work: () => unknown): Promise<number> {
  const start = process.threadCpuUsage();
  try {
    await work();
  } catch {
    // Refusing nonsense is a right answer; only what it costs is measured.
  }
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1_000;
}
