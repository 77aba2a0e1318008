import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type DragEndEvent,
} from "@dnd-kit/core";
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { ActionList, BlockStack, Button, Card, Icon, Popover, Text } from "@shopify/polaris";
import { DragHandleIcon, PlusIcon, XIcon } from "@shopify/polaris-icons";
import { useState } from "react";
import styles from "~/admin/settings/settings.module.css";
import type { Form } from "~/admin/shell/use-form";
import type { ChatFormValues } from "./chat-form";

/** A question the chat can answer by itself. */
export interface QuickReplyChoice {
  /** "order-status", "returns", "article:<uuid>" */
  id: string;
  label: string;
  /** Where its answer comes from, or why there is none yet. */
  text: string;
}

interface QuickRepliesCardProps {
  form: Form<ChatFormValues>;
  choices: readonly QuickReplyChoice[];
}

const MAX_QUICK_REPLIES = 6;

function SortableReply({ choice, onRemove }: { choice: QuickReplyChoice; onRemove: () => void }) {
  const { attributes, listeners, setNodeRef, transform, transition, isDragging } = useSortable({
    id: choice.id,
  });
  return (
    <li
      ref={setNodeRef}
      className={styles.sortableItem}
      data-dragging={isDragging}
      style={{ transform: CSS.Transform.toString(transform), transition }}
    >
      <button
        type="button"
        className={styles.handle}
        {...attributes}
        {...listeners}
        aria-label={`Move “${choice.label}”`}
      >
        <Icon source={DragHandleIcon} tone="subdued" />
      </button>
      <BlockStack>
        <Text as="span" fontWeight="medium">
          <span dir="auto">{choice.label}</span>
        </Text>
        <Text as="span" variant="bodySm" tone="subdued">
          {choice.text}
        </Text>
      </BlockStack>
      <Button
        variant="tertiary"
        icon={XIcon}
        accessibilityLabel={`Remove “${choice.label}”`}
        onClick={onRemove}
      />
    </li>
  );
}

function AddReply({
  choices,
  onAdd,
}: {
  choices: readonly QuickReplyChoice[];
  onAdd: (id: string) => void;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const add = (id: string) => {
    setIsOpen(false);
    onAdd(id);
  };
  return (
    <Popover
      active={isOpen}
      activator={
        <Button icon={PlusIcon} disclosure onClick={() => setIsOpen(!isOpen)}>
          Add quick reply
        </Button>
      }
      onClose={() => setIsOpen(false)}
      preferredAlignment="left"
    >
      <Popover.Pane maxHeight="320px">
        <ActionList
          actionRole="menuitem"
          items={choices.map(({ id, label, text }) => ({
            content: label,
            helpText: text,
            onAction: () => add(id),
          }))}
        />
      </Popover.Pane>
    </Popover>
  );
}

/** The questions shoppers can tap, in their order. */
export function QuickRepliesCard({ form, choices }: QuickRepliesCardProps) {
  const { quickReplies } = form.values;
  const set = (next: string[]) => form.change({ quickReplies: next });
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    if (!over || active.id === over.id) return;
    const from = quickReplies.indexOf(String(active.id));
    const to = quickReplies.indexOf(String(over.id));
    if (from >= 0 && to >= 0) set(arrayMove(quickReplies, from, to));
  };
  const known = (id: string): QuickReplyChoice =>
    choices.find((choice) => choice.id === id) ?? {
      id,
      label: "An article that is no longer published",
      text: "Shoppers do not see it.",
    };
  const others = choices.filter(({ id }) => !quickReplies.includes(id));
  return (
    <Card>
      <BlockStack gap="400">
        {quickReplies.length === 0 ? (
          <Text as="p" tone="subdued">
            No quick replies: shoppers start by writing to you.
          </Text>
        ) : (
          <DndContext
            id="quick-replies"
            sensors={sensors}
            collisionDetection={closestCenter}
            onDragEnd={onDragEnd}
          >
            <SortableContext items={quickReplies} strategy={verticalListSortingStrategy}>
              <ol className={styles.sortable} aria-label="Quick replies">
                {quickReplies.map((id) => (
                  <SortableReply
                    key={id}
                    choice={known(id)}
                    onRemove={() => set(quickReplies.filter((other) => other !== id))}
                  />
                ))}
              </ol>
            </SortableContext>
          </DndContext>
        )}
        {others.length > 0 && quickReplies.length < MAX_QUICK_REPLIES && (
          <div>
            <AddReply choices={others} onAdd={(id) => set([...quickReplies, id])} />
          </div>
        )}
      </BlockStack>
    </Card>
  );
}
