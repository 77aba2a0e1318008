import {
  BlockStack,
  Box,
  Button,
  Card,
  Icon,
  InlineGrid,
  InlineStack,
  ProgressBar,
  Text,
} from "@shopify/polaris";
import { CheckCircleIcon, ExternalIcon, XIcon } from "@shopify/polaris-icons";
import styles from "./home.module.css";
import type { SetUpStep } from "./set-up-steps";
import { useDismissed } from "./use-dismissed";

function Step({ step }: { step: SetUpStep }) {
  return (
    <li>
      <InlineGrid columns="20px minmax(0, 1fr)" gap="300" alignItems="start">
        {step.isDone ? (
          <span>
            <Icon source={CheckCircleIcon} tone="success" accessibilityLabel="Done" />
          </span>
        ) : (
          <span className={styles.todo}>
            <Text as="span" visuallyHidden>
              To do
            </Text>
          </span>
        )}
        <InlineStack align="space-between" blockAlign="start" gap="200">
          <div className={styles.stepText}>
            <Text as="h3" fontWeight={step.isDone ? "regular" : "semibold"}>
              {step.title}
            </Text>
            <Text as="p" tone="subdued">
              {step.text}
            </Text>
          </div>
          {step.action && !step.isDone && (
            <Button
              url={step.action.url}
              {...(step.action.isExternal ? { target: "_blank", icon: ExternalIcon } : {})}
            >
              {step.action.label}
            </Button>
          )}
        </InlineStack>
      </InlineGrid>
    </li>
  );
}

/** What is left to do before the desk works; gone once it does, or put away. */
export function SetUpGuide({ steps }: { steps: SetUpStep[] }) {
  const [isDismissed, dismiss] = useDismissed("set-up-guide");
  const done = steps.filter((step) => step.isDone).length;
  if (isDismissed !== false || done === steps.length) return null;
  return (
    <Card>
      <BlockStack gap="400">
        <InlineStack align="space-between" blockAlign="center">
          <Text as="h2" variant="headingMd">
            Set up Doorbell
          </Text>
          <Button
            variant="tertiary"
            icon={XIcon}
            accessibilityLabel="Put the guide away"
            onClick={dismiss}
          />
        </InlineStack>
        <InlineStack gap="300" blockAlign="center" wrap={false}>
          <Box minWidth="fit-content">
            <Text as="span" tone="subdued">
              {done} of {steps.length} done
            </Text>
          </Box>
          <ProgressBar progress={(done / steps.length) * 100} size="small" tone="primary" />
        </InlineStack>
        <ol className={styles.steps}>
          {steps.map((step) => (
            <Step key={step.id} step={step} />
          ))}
        </ol>
      </BlockStack>
    </Card>
  );
}
