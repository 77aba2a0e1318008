/**
 * Adds the local admin's origins to `frame-ancestors` of a Content-Security-Policy, so that any
 * browser shows the app inside the local admin page. Everything else stays as the app sent it.
 */
export function allowFraming(policy: string, adminOrigins: string[]): string {
  return policy
    .split(";")
    .map((directive) => {
      if (!/^\s*frame-ancestors\s/i.test(directive)) return directive;
      const withoutNone = directive.replace(/\s'none'/i, "");
      return `${withoutNone.trimEnd()} ${adminOrigins.join(" ")}`;
    })
    .join(";");
}
