/** "Villakauppa <help@example.com>": what shoppers see a reply come from; null while none can be sent. */
export function formatSender(sender: { name: string; address: string } | null): string | null {
  return sender && `${sender.name} <${sender.address}>`;
}
