import { ActionList, Button, Popover } from "@shopify/polaris";
import { PersonIcon } from "@shopify/polaris-icons";
import { useDesk } from "~/admin/format/shop-format";
import { useCan } from "~/admin/shell/use-can";
import type { StaffView } from "~/conversations/reads/views";

interface AssigneeMenuProps {
  assignee: StaffView | null;
  colleagues: readonly StaffView[];
  isOpen: boolean;
  isBusy: boolean;
  onToggle: (isOpen: boolean) => void;
  onAssign: (staffId: string | null) => void;
}

/** Who answers this conversation; oneself first. */
export function AssigneeMenu({
  assignee,
  colleagues,
  isOpen,
  isBusy,
  onToggle,
  onAssign,
}: AssigneeMenuProps) {
  const { staff } = useDesk();
  const canOrganise = useCan("conversation.organise");
  const others = colleagues.filter((colleague) => colleague.id !== staff.id);
  const choose = (staffId: string | null) => {
    onToggle(false);
    if (staffId !== (assignee?.id ?? null)) onAssign(staffId);
  };
  const activator = (
    <Button
      variant="tertiary"
      size="slim"
      icon={PersonIcon}
      disclosure={isOpen ? "up" : "down"}
      disabled={isBusy || !canOrganise}
      onClick={() => onToggle(!isOpen)}
      accessibilityLabel={assignee ? `Assigned to ${assignee.name}. Change` : "Assign"}
    >
      {assignee ? (assignee.id === staff.id ? "You" : assignee.name) : "Assign"}
    </Button>
  );
  return (
    <Popover
      active={isOpen}
      activator={activator}
      onClose={() => onToggle(false)}
      preferredAlignment="right"
    >
      <ActionList
        actionRole="menuitem"
        items={[
          { content: "You", active: assignee?.id === staff.id, onAction: () => choose(staff.id) },
          ...others.map(({ id, name }) => ({
            content: name,
            active: assignee?.id === id,
            onAction: () => choose(id),
          })),
          { content: "Nobody", active: assignee === null, onAction: () => choose(null) },
        ]}
      />
    </Popover>
  );
}
