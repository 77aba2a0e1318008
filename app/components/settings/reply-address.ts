interface OutgoingMail {
  host: string;
  fromAddress: string;
  fromName: string;
  inboundAddress: string;
  hasSharedServer: boolean;
}

/** Whether replies can leave at all. */
export function canSendMail({ host, hasSharedServer }: OutgoingMail): boolean {
  return host !== "" || hasSharedServer;
}

/** "Villakauppa <help@example.com>": what shoppers see a reply come from; null while none can be sent. */
export function replyAddress(settings: OutgoingMail, shopName: string): string | null {
  if (!canSendMail(settings)) return null;
  return `${settings.fromName || shopName} <${settings.fromAddress || settings.inboundAddress}>`;
}
