-- Whose mail a message passes on, as its header block says: {address, name, header}.
ALTER TABLE messages ADD COLUMN forwarded jsonb;
-- The forwarded message whose original sender an agent made the contact.
ALTER TABLE conversations ADD COLUMN original_of uuid;
