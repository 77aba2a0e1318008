-- What each conversation is found by, in one index that keeps the shops apart: each term begins with its shop's id.
CREATE TABLE "conversation_words" (
    "shop_id" INTEGER NOT NULL,
    "conversation_id" UUID NOT NULL,
    "words" TSVECTOR NOT NULL,

    CONSTRAINT "conversation_words_pkey" PRIMARY KEY ("shop_id","conversation_id")
);

ALTER TABLE "conversation_words" ADD CONSTRAINT "conversation_words_shop_id_conversation_id_fkey"
  FOREIGN KEY ("shop_id", "conversation_id") REFERENCES "conversations"("shop_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- Without a list of what is pending: a search would have to read through it, of every shop's.
CREATE INDEX "conversation_words_words" ON "conversation_words" USING gin ("words") WITH (fastupdate = off);

-- Conversations whose words have changed since they were indexed.
CREATE TABLE "unindexed_conversations" (
    "shop_id" INTEGER NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "conversation_id" UUID NOT NULL,

    CONSTRAINT "unindexed_conversations_pkey" PRIMARY KEY ("shop_id","id")
);

-- Which release of the indexer a shop's conversations were last indexed by.
CREATE TABLE "conversation_search_states" (
    "shop_id" INTEGER NOT NULL,
    "indexer" INTEGER NOT NULL,

    CONSTRAINT "conversation_search_states_pkey" PRIMARY KEY ("shop_id")
);

-- Whoever changes words notes it, in the same transaction. Where words may have been taken away, nothing is found until
-- the conversation is indexed anew, which a search itself sees to.
-- (The engine that applies migrations cuts the file at every semicolon, so those inside are written \x3b.)
CREATE FUNCTION note_words(shop INTEGER, conversation UUID, are_lost BOOLEAN) RETURNS void LANGUAGE plpgsql AS E'BEGIN
  IF are_lost THEN
    DELETE FROM conversation_words WHERE shop_id = shop AND conversation_id = conversation\x3b
  END IF\x3b
  INSERT INTO unindexed_conversations (shop_id, conversation_id) VALUES (shop, conversation)\x3b
END';
CREATE FUNCTION note_words_of_message() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN
  IF TG_OP = ''INSERT'' THEN
    INSERT INTO unindexed_conversations (shop_id, conversation_id) VALUES (NEW.shop_id, NEW.conversation_id)\x3b
  ELSE
    PERFORM note_words(OLD.shop_id, OLD.conversation_id, true)\x3b
  END IF\x3b
  RETURN NULL\x3b
END';
CREATE FUNCTION note_words_of_conversation() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN
  PERFORM note_words(NEW.shop_id, NEW.id, true)\x3b
  RETURN NULL\x3b
END';
CREATE FUNCTION note_words_of_contact() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN
  PERFORM note_words(shop_id, id, true) FROM conversations WHERE shop_id = NEW.shop_id AND contact_id = NEW.id\x3b
  RETURN NULL\x3b
END';
CREATE FUNCTION note_words_of_address() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN
  IF TG_OP = ''DELETE'' THEN
    PERFORM note_words(shop_id, id, true) FROM conversations
      WHERE shop_id = OLD.shop_id AND contact_id = OLD.contact_id\x3b
  ELSE
    PERFORM note_words(shop_id, id, false) FROM conversations
      WHERE shop_id = NEW.shop_id AND contact_id = NEW.contact_id\x3b
  END IF\x3b
  RETURN NULL\x3b
END';

CREATE TRIGGER messages_new_words AFTER INSERT ON "messages"
  FOR EACH ROW WHEN (NEW.kind <> 'event') EXECUTE FUNCTION note_words_of_message();
CREATE TRIGGER messages_changed_words AFTER UPDATE OF text, subject, from_address, cc_addresses ON "messages"
  FOR EACH ROW WHEN (OLD.text IS DISTINCT FROM NEW.text OR OLD.subject IS DISTINCT FROM NEW.subject
    OR OLD.from_address IS DISTINCT FROM NEW.from_address OR OLD.cc_addresses IS DISTINCT FROM NEW.cc_addresses)
  EXECUTE FUNCTION note_words_of_message();
CREATE TRIGGER messages_deleted_words AFTER DELETE ON "messages"
  FOR EACH ROW WHEN (OLD.kind <> 'event') EXECUTE FUNCTION note_words_of_message();
CREATE TRIGGER conversations_changed_words AFTER UPDATE OF subject, tags, contact_id ON "conversations"
  FOR EACH ROW WHEN (OLD.subject IS DISTINCT FROM NEW.subject OR OLD.tags IS DISTINCT FROM NEW.tags
    OR OLD.contact_id IS DISTINCT FROM NEW.contact_id)
  EXECUTE FUNCTION note_words_of_conversation();
CREATE TRIGGER contacts_changed_words AFTER UPDATE OF name, customer_id ON "contacts"
  FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name OR OLD.customer_id IS DISTINCT FROM NEW.customer_id)
  EXECUTE FUNCTION note_words_of_contact();
CREATE TRIGGER contact_addresses_changed_words AFTER INSERT OR UPDATE OR DELETE ON "contact_addresses"
  FOR EACH ROW EXECUTE FUNCTION note_words_of_address();

-- What the search went by before.
DROP INDEX "messages_words";
