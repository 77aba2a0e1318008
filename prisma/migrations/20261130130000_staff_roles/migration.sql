-- What a member of staff may do. Who owns the store is Shopify's word (is_owner), and everybody else has a role of ours.
ALTER TABLE "staff_members" ADD COLUMN "role" TEXT NOT NULL DEFAULT 'admin';
ALTER TABLE "staff_members" ADD CONSTRAINT "staff_members_role" CHECK ("role" IN ('admin', 'agent', 'read-only'));
