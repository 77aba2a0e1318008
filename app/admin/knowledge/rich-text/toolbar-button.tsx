import { Icon, Tooltip, type IconSource } from "@shopify/polaris";
import styles from "./rich-text.module.css";

interface ToolbarButtonProps {
  label: string;
  icon: IconSource;
  /** Left out for what is done once, as undo. */
  isPressed?: boolean;
  isDisabled?: boolean;
  /** For what opens something. */
  isExpanded?: boolean;
  onClick: () => void;
}

/** A button of the toolbar; the arrow keys go from one to the next. */
export function ToolbarButton(props: ToolbarButtonProps) {
  const { label, icon, isPressed, isDisabled, isExpanded, onClick } = props;
  return (
    <Tooltip content={label} dismissOnMouseOut hoverDelay={400}>
      <button
        type="button"
        className={styles.tool}
        aria-label={label}
        aria-pressed={isPressed}
        aria-expanded={isExpanded}
        aria-disabled={isDisabled || undefined}
        // The text keeps its selection.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          if (!isDisabled) onClick();
        }}
      >
        <Icon source={icon} />
      </button>
    </Tooltip>
  );
}
