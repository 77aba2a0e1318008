import styles from "./thread.module.css";

/** That the shopper is writing. Always in the page, so that screen readers hear when it changes. */
export function TypingLine({ name }: { name: string | null }) {
  return (
    <div className={styles.typing} role="status" data-shown={name !== null}>
      {name !== null && (
        <>
          <span className={styles.typingDots} aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          <span>
            <bdi>{name}</bdi> is writing
          </span>
        </>
      )}
    </div>
  );
}
