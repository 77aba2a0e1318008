import { getEnvironment } from "~/env.server";

/** Name whose SPF record lists the machines that send for us. */
export function spfInclude(): string {
  const { OUTBOUND_SPF_INCLUDE, INBOUND_MAIL_DOMAIN } = getEnvironment();
  return (OUTBOUND_SPF_INCLUDE ?? INBOUND_MAIL_DOMAIN).toLowerCase();
}
