import { BlockStack, Button, Form, InlineStack, Tag, TextField } from "@shopify/polaris";
import { useState } from "react";
import { MAX_SEARCH_WORD } from "~/knowledge/writing/knowledge-input";
import { Directed } from "./directed";

interface SearchWordsFieldProps {
  /** Of the language that they are in. */
  locale: string;
  words: readonly string[];
  onAdd: (word: string) => void;
  onRemove: (word: string) => void;
  label?: string;
  helpText?: string;
  error?: string | undefined;
  isBusy?: boolean;
  isDisabled?: boolean;
  /** Whether what stands in the field is added when the field is left: where a form is saved as a whole. */
  addsOnLeave?: boolean;
}

/** Words by which search finds an article, to add to and take from. */
export function SearchWordsField(props: SearchWordsFieldProps) {
  const { locale, words, onAdd, onRemove, isBusy = false, isDisabled = false } = props;
  const [typed, setTyped] = useState("");
  const add = () => {
    const word = typed.trim();
    setTyped("");
    if (word !== "" && !words.some((one) => one.toLowerCase() === word.toLowerCase())) onAdd(word);
  };
  return (
    <BlockStack gap="200">
      <Form onSubmit={add}>
        <Directed locale={locale}>
          <TextField
            label={props.label ?? "Search words"}
            autoComplete="off"
            maxLength={MAX_SEARCH_WORD}
            value={typed}
            disabled={isDisabled}
            helpText={props.helpText}
            error={props.error}
            onChange={setTyped}
            onBlur={props.addsOnLeave ? add : undefined}
            connectedRight={
              <Button submit loading={isBusy} disabled={isDisabled || typed.trim() === ""}>
                Add
              </Button>
            }
          />
        </Directed>
      </Form>
      {words.length > 0 && (
        <InlineStack gap="100">
          {words.map((word) => (
            <Tag key={word} disabled={isDisabled || isBusy} onRemove={() => onRemove(word)}>
              {word}
            </Tag>
          ))}
        </InlineStack>
      )}
    </BlockStack>
  );
}
