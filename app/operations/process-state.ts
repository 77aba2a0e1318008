let stopping = false;

/** From now on this process tells load balancers that it takes no more work. */
export function markStopping(): void {
  stopping = true;
}

export function isStopping(): boolean {
  return stopping;
}
