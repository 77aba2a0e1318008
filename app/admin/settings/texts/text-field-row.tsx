import { Text, TextField } from "@shopify/polaris";
import styles from "~/admin/settings/settings.module.css";
import type { TextItem } from "./texts-form";

interface TextFieldRowProps {
  item: TextItem;
  value: string;
  error: string | undefined;
  direction: "ltr" | "rtl";
  onChange: (value: string) => void;
  onLeave: () => void;
}

const LONG = 60;

/** One text: ours on the left, the shop's own words on the right. */
export function TextFieldRow({
  item,
  value,
  error,
  direction,
  onChange,
  onLeave,
}: TextFieldRowProps) {
  const isLong = item.default.length > LONG || item.default.includes("\n");
  return (
    <li className={styles.textItem} data-changed={value.trim() !== ""}>
      <div dir={direction}>
        <p className={styles.textDefault}>{item.default}</p>
        <bdi className={styles.textKey} dir="ltr">
          {item.key}
        </bdi>
      </div>
      <div dir={direction}>
        <TextField
          label={`Your words for “${item.default}”`}
          labelHidden
          autoComplete="off"
          placeholder={item.default}
          value={value}
          error={error}
          multiline={isLong ? 2 : false}
          {...(item.placeholders.length > 0
            ? {
                helpText: (
                  <Text as="span" variant="bodySm">
                    <span dir="ltr">Keep {item.placeholders.join(" ")}</span>
                  </Text>
                ),
              }
            : {})}
          clearButton={!isLong}
          onClearButtonClick={() => onChange("")}
          onChange={onChange}
          onBlur={onLeave}
        />
      </div>
    </li>
  );
}
