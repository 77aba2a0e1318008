import type { PostalAddressView } from "~/conversations/reads/views";
import styles from "./panel.module.css";

/** A postal address, one part a line; parts that are missing are left out. */
export function PostalAddress({ address }: { address: PostalAddressView }) {
  const town = [address.zip, address.city].filter(Boolean).join(" ");
  const region = [address.province, address.country].filter(Boolean).join(", ");
  const lines = [
    address.name,
    address.company,
    address.address1,
    address.address2,
    town,
    region,
    address.phone,
  ];
  return (
    <address className={styles.address}>
      {lines.filter(Boolean).map((line, index) => (
        <bdi key={index} style={{ display: "block" }}>
          {line}
        </bdi>
      ))}
    </address>
  );
}
