import { Banner, Link } from "@shopify/polaris";
import styles from "./composer.module.css";

interface ComposerNoticesProps {
  isNote: boolean;
  /** Why the last message did not get through. */
  error: string | null;
  /** Whether a reply cannot leave because no mail server is set up. */
  isMailMissing: boolean;
  /** Whether the channel lets the contact be answered no more. */
  isTooLate: boolean;
}

/** What stands in the way of writing, above the field. */
export function ComposerNotices({ isNote, error, isMailMissing, isTooLate }: ComposerNoticesProps) {
  return (
    <>
      {error && (
        <div className={styles.problem}>
          <Banner
            tone="critical"
            title={isNote ? "The note was not saved" : "The reply was not sent"}
          >
            <p>{error} What you wrote is still here.</p>
          </Banner>
        </div>
      )}
      {isTooLate && (
        <div className={styles.problem}>
          <Banner tone="warning">
            <p>
              They wrote too long ago to be answered here. Wait until they write again, or write to
              them another way.
            </p>
          </Banner>
        </div>
      )}
      {isMailMissing && (
        <div className={styles.problem}>
          <Banner tone="warning">
            <p>
              Replies cannot be sent until outgoing mail is set up.{" "}
              <Link url="/app/settings/email">Set up outgoing mail</Link>
            </p>
          </Banner>
        </div>
      )}
    </>
  );
}
