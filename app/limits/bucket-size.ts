/** How much may be done at once, and how fast that comes back. */
export interface BucketSize {
  burst: number;
  perMinute: number;
}
