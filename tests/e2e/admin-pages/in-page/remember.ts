const forgetters: (() => void)[] = [];

/** `compute`, asked once for each element until `forgetAll`: what it looks at must not change meanwhile. */
export function remember<T>(compute: (element: Element) => T): (element: Element) => T {
  let known = new Map<Element, T>();
  forgetters.push(() => (known = new Map()));
  return (element) => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const answer = compute(element);
    known.set(element, answer);
    return answer;
  };
}

export function forgetAll(): void {
  for (const forget of forgetters) forget();
}
