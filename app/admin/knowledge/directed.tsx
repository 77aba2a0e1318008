import type { ReactNode } from "react";
import { directionOf } from "~/languages/locales";
import styles from "./directed.module.css";

/** A field whose text is in another language than the page: what is typed goes its way, the label stays. */
export function Directed({ locale, children }: { locale: string; children: ReactNode }) {
  return (
    <div className={styles.directed} data-direction={directionOf(locale)}>
      {children}
    </div>
  );
}
