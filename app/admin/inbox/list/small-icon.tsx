import { Icon, type IconProps } from "@shopify/polaris";
import styles from "~/admin/inbox/inbox.module.css";

/** A Polaris icon at the size of small text. `label` is read out; without it the icon is decoration. */
export function SmallIcon({
  source,
  label,
  tone,
}: {
  source: IconProps["source"];
  label?: string;
  tone?: IconProps["tone"];
}) {
  return (
    <span className={styles.small} title={label}>
      <Icon source={source} accessibilityLabel={label} tone={tone ?? "subdued"} />
    </span>
  );
}
